// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * A text that matches a pattern.
 *
 * @param escape the character that takes the meaning from the one after it, or null for the database's default
 */
public record Like(
        ExpressionNode value,
        ExpressionNode pattern,
        @Nullable String escape,
        boolean ignoreCase,
        boolean negated) implements ExpressionNode {
    @Override
    public SqlType<?> type() {
        return Types.BOOLEAN;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitLike(this);
    }
}
