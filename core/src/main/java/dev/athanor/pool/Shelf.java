// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.sql.SQLException;

/** Where connections lie while nobody uses them; decides how many there may be, and nothing else. */
interface Shelf extends AutoCloseable {
    /**
     * One that nobody uses, or a new one.
     *
     * @param commitsAlone whether each statement commits by itself on a connection that is opened for this borrower alone; any
     *     other is as all are
     * @throws SQLException if none could be opened
     * @throws dev.athanor.error.PoolTimeout if all are in use for too long
     */
    PooledConnection take(boolean commitsAlone) throws SQLException;

    /** Takes back one that may be used again. */
    void putBack(PooledConnection connection);

    /** Gives up the place of one that nobody shall get again, and closes it unless it was detached. */
    void remove(PooledConnection connection);

    /** Closes those that nobody uses. */
    void clear();

    /** Whether what is put back is lent again, so that it has to be put right first. */
    boolean lendsAgain();

    /** Whether the next borrower has to wait until somebody gives one back. */
    boolean isExhausted();

    /** How many are open. */
    int size();

    /** How many borrowers wait. */
    int waiting();

    /** The most there may be, or 0 if there is no such number. */
    int limit();

    /** Closes those that nobody uses, and the others when they come back. */
    @Override
    void close();
}
