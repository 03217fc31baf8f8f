// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/**
 * A value that is written into the text of the statement, and so is part of what the statement is: one with another value
 * is another statement.
 */
public record Inline(Object value, SqlType<?> type) implements ExpressionNode {
    /** The type only: a value never reaches a log or a message by way of its node. */
    @Override
    public String toString() {
        return "Inline[" + type + ']';
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitInline(this);
    }
}
