// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.Types;

/** Whether a query has a row. */
public record Exists(QueryNode query, boolean negated) implements ExpressionNode {
    @Override
    public SqlType<?> type() {
        return Types.BOOLEAN;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitExists(this);
    }
}
