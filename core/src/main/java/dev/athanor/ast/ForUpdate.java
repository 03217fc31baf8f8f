// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * The locks that a query takes.
 *
 * @param of the sources or columns whose rows are locked, none for all
 */
public record ForUpdate(Strength strength, Waiting waiting, NodeList of) implements ClauseNode {
    /** What others may still do with the rows, from nothing to most. */
    public enum Strength {
        UPDATE,
        NO_KEY_UPDATE,
        SHARE,
        KEY_SHARE
    }

    /** What happens at a row that another transaction has locked. */
    public enum Waiting {
        WAIT,
        NOWAIT,
        SKIP_LOCKED
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitForUpdate(this);
    }
}
