// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** Two values joined by an operator. */
public record Binary(ExpressionNode left, Operator operator, ExpressionNode right, SqlType<?> type)
        implements ExpressionNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitBinary(this);
    }
}
