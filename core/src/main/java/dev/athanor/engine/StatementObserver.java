// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.AthanorException;

/**
 * Sees what an engine sends, in the thread that sends it. What it throws reaches whoever had the statement sent.
 *
 * <p>A lambda sees the statements; who overrides the other methods also sees where transactions begin and end.
 */
@FunctionalInterface
public interface StatementObserver {
    /** A statement was answered, or refused. */
    void sent(SentStatement statement);

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
