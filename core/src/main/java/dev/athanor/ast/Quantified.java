// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** Any or every value that a query of one column gives, as the right side of a comparison. */
public record Quantified(boolean every, QueryNode query, SqlType<?> type) implements ExpressionNode {

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitQuantified(this);
    }
}
