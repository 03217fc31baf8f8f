// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.engine.Connection;
import dev.athanor.orm.unitofwork.FlushPlan;

/**
 * Takes part in what sessions do: those of a factory, {@link SessionFactory#listen(SessionListener,
 * dev.athanor.event.Listening...)}, or one, {@link Session#listen}. Listeners are told one after the other, those of the
 * factory first. What one throws reaches whoever called the session, and what it was about does not happen.
 */
public interface SessionListener {
    /** A transaction has begun on a connection, on which anything may be executed. */
    default void afterBegin(Session session, Connection connection) {}

    /**
     * Something is about to be written. This is the place to add, change and delete objects: all of it is part of the
     * flush. The session can be used, but for flushing, committing and rolling back.
     */
    default void beforeFlush(Session session) {}

    /**
     * The plan has been carried out, and objects are as their rows. The session can be used, but for flushing, committing
     * and rolling back; what is changed now is written by the next flush.
     */
    default void afterFlush(Session session, FlushPlan done) {}

    /** The transaction is about to be committed, and flushed before. The session can be used, but for its end. */
    default void beforeCommit(Session session) {}

    /** The transaction was committed. The session cannot be used until all listeners were told. */
    default void afterCommit(Session session) {}

    /**
     * The transaction was rolled back, or a savepoint was, in the database and in the objects. The session cannot be used
     * until all listeners were told.
     *
     * @param whole whether the transaction has ended
     */
    default void afterRollback(Session session, boolean whole) {}

    /** An object went from one state to another. Only its attributes may be changed, and nothing else done. */
    default void moved(Session session, Object entity, ObjectState from, ObjectState to) {}
}
