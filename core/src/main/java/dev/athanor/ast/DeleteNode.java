// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** Deleted rows: the table in TARGET. */
public record DeleteNode(Clauses clauses) implements ClausalNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitDelete(this);
    }
}
