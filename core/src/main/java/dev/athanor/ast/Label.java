// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** A value under a name of the user's choice. */
public record Label(String name, ExpressionNode value) implements ExpressionNode {
    @Override
    public SqlType<?> type() {
        return value.type();
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitLabel(this);
    }
}
