// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** A place for a value that is given by name each time the statement runs. */
public record Parameter(String name, SqlType<?> type) implements ExpressionNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitParameter(this);
    }
}
