// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.sql.SQLException;

/** Where an engine borrows its JDBC connections. Nothing is opened before the first of them is asked for. */
public interface ConnectionSource extends AutoCloseable {
    /**
     * A connection that does not commit by itself, until it is given back.
     *
     * @throws SQLException if the database cannot be reached
     * @throws dev.athanor.error.PoolTimeout if all are in use for too long
     * @throws dev.athanor.error.ClosedResource if the source is closed
     */
    Lease borrow() throws SQLException;

    /** Closes what lies idle now, and what is in use when it comes back; new connections are opened when needed. */
    void renew();

    PoolStatus status();

    /** Closes everything, for good. */
    @Override
    void close();
}
