// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** Changed rows: the table in TARGET, {@link Assignment}s in SET. */
public record UpdateNode(Clauses clauses) implements ClausalNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitUpdate(this);
    }
}
