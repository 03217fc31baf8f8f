// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.Types;

/** A value between two others, both included. */
public record Between(ExpressionNode value, ExpressionNode low, ExpressionNode high, boolean negated)
        implements ExpressionNode {
    @Override
    public SqlType<?> type() {
        return Types.BOOLEAN;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitBetween(this);
    }
}
