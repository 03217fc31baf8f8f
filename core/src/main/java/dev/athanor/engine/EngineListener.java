// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

/**
 * Takes part in what an engine does: it is told before something happens, in the thread in which it does, and may change
 * some of it. Who only wants to see uses a {@link StatementObserver}, which is told afterwards.
 *
 * <p>Listeners are told one after the other, those of every engine first; each sees what the ones before it have changed.
 * What one throws reaches whoever began, committed or executed, as an error of the database would, and what it was about
 * does not happen; a rollback happens in any case. The connection may be used, and what is executed on it is told in turn.
 */
public interface EngineListener {
    /** An engine was made: the moment to register more with it. Engines made from it by {@code with} are not told. */
    default void made(Engine engine) {}

    /** A transaction has begun, and nothing was sent in it yet. */
    default void afterBegin(Connection connection) {}

    /** A transaction is about to be committed. */
    default void beforeCommit(Connection connection) {}

    /** A transaction in two steps is about to be prepared, after which nothing can be done in it. */
    default void beforePrepare(Connection connection, String xid) {}

    /** A transaction is about to be rolled back; it may be one in which nothing can be executed any more. */
    default void beforeRollback(Connection connection) {}

    /** A savepoint is about to be set. */
    default void beforeSavepoint(Connection connection, String name) {}

    /** A savepoint is about to be given up, so that what was done since belongs to what is around it. */
    default void beforeRelease(Connection connection, String name) {}

    /** What was done since a savepoint is about to be taken back. */
    default void beforeRollbackTo(Connection connection, String name) {}

    /**
     * A statement is about to be compiled and run by {@code execute} of a connection, with its parameters; both may be
     * replaced. What a session loads and flushes is not told here, but in {@link #beforeSend}.
     */
    default void beforeExecute(ExecuteEvent event) {}

    /** SQL is about to be prepared and sent, whoever made it; it may be spelled differently. */
    default void beforeSend(SendEvent event) {}

    /**
     * The database has refused something, or cannot be reached; what the caller is told may be another error. What a
     * listener throws here is suppressed in it.
     */
    default void failed(ErrorEvent event) {}
}
