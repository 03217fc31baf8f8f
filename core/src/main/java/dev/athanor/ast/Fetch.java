// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The bound of a FETCH clause: so many rows, or so many of a hundred, and those that tie with the last. */
public record Fetch(ExpressionNode count, boolean percent, boolean withTies) implements ClauseNode {

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitFetch(this);
    }
}
