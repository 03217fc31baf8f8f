// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a MERGE does with the rows that no branch before has taken.
 *
 * @param condition which rows, or null for all
 * @param changes what is set or inserted; none for DELETE
 */
public record MergeBranch(Action action, @Nullable ExpressionNode condition, List<Assignment> changes)
        implements ClauseNode {
    /** What is done, which says for which rows: only those that are not there can be inserted. */
    public enum Action {
        UPDATE,
        DELETE,
        INSERT
    }

    public MergeBranch {
        changes = List.copyOf(changes);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitMergeBranch(this);
    }
}
