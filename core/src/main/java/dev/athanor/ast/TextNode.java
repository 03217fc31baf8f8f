// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;

/**
 * SQL in the user's own words, cut at its parameters: {@code pieces.get(0)}, first parameter, {@code pieces.get(1)} …
 *
 * @param parameters a {@link Bind} where the value is known, else a {@link Parameter}
 */
public record TextNode(List<String> pieces, List<ExpressionNode> parameters) implements StatementNode {
    public TextNode {
        pieces = List.copyOf(pieces);
        parameters = List.copyOf(parameters);
        if (pieces.size() != parameters.size() + 1) {
            throw new IllegalArgumentException("a text has one piece more than parameters");
        }
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitText(this);
    }
}
