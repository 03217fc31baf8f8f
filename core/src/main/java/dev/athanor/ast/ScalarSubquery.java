// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** A query of one column and at most one row, used as a value. */
public record ScalarSubquery(QueryNode query, SqlType<?> type) implements ExpressionNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitScalarSubquery(this);
    }
}
