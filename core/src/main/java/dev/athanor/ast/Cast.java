// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** A value turned into another type by the database. */
public record Cast(ExpressionNode value, SqlType<?> type) implements ExpressionNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitCast(this);
    }
}
