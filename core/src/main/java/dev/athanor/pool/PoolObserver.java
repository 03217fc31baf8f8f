// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Sees the connections of a pool come and go. All observers are told in the order of their registration, in the thread
 * in which it happens: a connection may be opened and closed by a thread of the pool.
 *
 * <p>Who overrides a method says with {@link SQLException} that the connection cannot be used; nothing else should be
 * thrown. No method may wait for a connection of the same pool.
 */
public interface PoolObserver {
    /**
     * The first connection of the pool was opened; it is told before {@link #connected} of the same connection, and no
     * other is lent before. If it fails, it is told again of the next.
     *
     * @throws SQLException to have the connection closed; who asked for it is told
     */
    default void firstConnected(PooledConnection connection) throws SQLException {}

    /**
     * A connection was opened. What is done on it commits by itself, and lasts as long as the connection.
     *
     * @throws SQLException to have the connection closed; who asked for it is told
     */
    default void connected(PooledConnection connection) throws SQLException {}

    /**
     * A connection is about to be lent.
     *
     * @throws SQLException to have it closed and another one lent, which is tried three times
     */
    default void checkedOut(PooledConnection connection) throws SQLException {}

    /**
     * A connection that comes back was put right: what its holder left of a transaction was rolled back, and what it set
     * is as before. What is left in it otherwise can be taken away here.
     *
     * @throws SQLException to have it closed
     */
    default void reset(PooledConnection connection) throws SQLException {}

    /** A connection came back; it may be closed next. */
    default void checkedIn(PooledConnection connection) {}

    /**
     * A connection is lost or not to be trusted, and is closed next.
     *
     * @param cause what shows it, or null if somebody only says so
     */
    default void invalidated(PooledConnection connection, @Nullable Throwable cause) {}

    /** A connection is not to be lent again; it is closed when it comes back. */
    default void softlyInvalidated(PooledConnection connection) {}

    /** A connection was taken out of the pool by its holder, which has it alone from now on. */
    default void detached(PooledConnection connection) {}

    /** A connection was closed. */
    default void closed(PooledConnection connection) {}
}
