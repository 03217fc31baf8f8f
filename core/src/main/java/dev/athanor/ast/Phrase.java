// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import java.util.List;

/** Something that each database says in words of its own. */
public record Phrase(Idiom idiom, List<ExpressionNode> arguments, SqlType<?> type) implements ExpressionNode {
    public Phrase {
        arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitPhrase(this);
    }
}
