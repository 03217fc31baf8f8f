// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** A column of something that rows come from. */
public record ColumnRef(FromNode from, String name, SqlType<?> type) implements ExpressionNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitColumnRef(this);
    }
}
