// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * New rows: the table in TARGET, its columns in COLUMNS, in VALUES a {@link NodeList} of {@link NodeList}s, a row each.
 */
public record InsertNode(Clauses clauses) implements ClausalNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitInsert(this);
    }
}
