// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate function that is told more than its arguments.
 *
 * @param order in which order it takes the rows, empty for any
 * @param within whether that order stands behind WITHIN GROUP and not among the arguments
 * @param filter which rows count, or null for all
 */
public record Aggregate(
        FunctionCall call,
        NodeList order,
        boolean within,
        @Nullable ExpressionNode filter) implements ExpressionNode {
    @Override
    public SqlType<?> type() {
        return call.type();
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitAggregate(this);
    }
}
