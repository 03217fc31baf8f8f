// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.Types;

/**
 * A value among others.
 *
 * @param candidates an expanding {@link Bind} or a {@link QueryNode}
 */
public record In(ExpressionNode value, Node candidates, boolean negated) implements ExpressionNode {
    @Override
    public SqlType<?> type() {
        return Types.BOOLEAN;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitIn(this);
    }
}
