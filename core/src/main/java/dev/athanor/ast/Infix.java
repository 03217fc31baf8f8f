// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/**
 * An operator that is not among {@link Operator}s: one of a database, or of its extension.
 *
 * @param symbol what stands between the operands, as it is written
 * @param precedence how tightly it binds, by the scale of {@link Operator}
 */
public record Infix(ExpressionNode left, String symbol, ExpressionNode right, int precedence, SqlType<?> type)
        implements ExpressionNode {

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitInfix(this);
    }
}
