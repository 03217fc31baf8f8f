// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A function over a window of rows.
 *
 * @param frame which rows of the window count, or null for the database's default
 */
public record Over(
        ExpressionNode function,
        NodeList partitionBy,
        NodeList orderBy,
        @Nullable Frame frame) implements ExpressionNode {
    @Override
    public SqlType<?> type() {
        return function.type();
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitOver(this);
    }
}
