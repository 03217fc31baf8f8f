// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.AthanorException;

/**
 * Sees what an engine sends, in the thread that sends it, and after it was answered. Who wants to change something, or to
 * prevent it, is an {@link EngineListener}.
 *
 * <p>A lambda sees the statements; who overrides the other methods also sees how many rows were read, and where
 * transactions begin and end. What {@link #sent} throws reaches whoever had the statement sent, as if it had failed; what
 * the other methods throw is logged, since nobody could tell it from a commit that failed.
 */
@FunctionalInterface
public interface StatementObserver {
    /** A statement was answered, or refused. */
    void sent(SentStatement statement);

    /**
     * The rows of a query were read, or are not wanted any more.
     *
     * @param statement what was told of the query when it was sent
     * @param rows how many were read
     */
    default void rowsRead(SentStatement statement, long rows) {}

    /** A transaction begins with the statement that follows; nothing is sent for it. */
    default void begun() {}

    /** The transaction was committed. */
    default void committed() {}

    /** The transaction was rolled back. */
    default void rolledBack() {}

    /** A transaction was prepared, to be committed in a second step. */
    default void prepared(String xid) {}

    /**
     * A unit of work is about to be done anew.
     *
     * @param attempt which attempt it is, 2 for the first one after the failure
     * @param failure what went wrong before
     */
    default void retrying(int attempt, AthanorException failure) {}

    /** A savepoint was set. */
    default void savepointSet(String name) {}

    /** A savepoint was given up, and what was done since belongs to what is around it. */
    default void savepointReleased(String name) {}

    /** What was done since a savepoint was taken back. */
    default void rolledBackTo(String name) {}
}
