// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import java.util.List;

/** A value that someone else's words make of others; two are the same if their words are the very same object. */
public record Custom(Words words, List<ExpressionNode> arguments, SqlType<?> type) implements ExpressionNode {
    public Custom {
        arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitCustom(this);
    }
}
