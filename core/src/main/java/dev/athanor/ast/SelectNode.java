// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A query. */
public record SelectNode(Clauses clauses) implements QueryNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitSelect(this);
    }
}
