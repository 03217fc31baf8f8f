// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * A MERGE statement: its table in TARGET, what is merged into it in FROM, the condition by which rows match in WHERE, and a
 * {@link MergeBranch} each for what becomes of them in VALUES.
 */
public record MergeNode(Clauses clauses) implements ClausalNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitMerge(this);
    }
}
