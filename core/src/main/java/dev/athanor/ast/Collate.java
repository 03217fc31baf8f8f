// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** A text that is compared and sorted by the rules of a collation. */
public record Collate(ExpressionNode value, String collation) implements ExpressionNode {
    @Override
    public SqlType<?> type() {
        return value.type();
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitCollate(this);
    }
}
