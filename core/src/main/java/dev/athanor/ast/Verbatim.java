// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** A value in the user's own words, which are written as they are. */
public record Verbatim(String sql, SqlType<?> type) implements ExpressionNode {

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitVerbatim(this);
    }
}
