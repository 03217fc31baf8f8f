// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * How every connection of an engine is set up.
 *
 * @param isolation a constant of {@link Connection}, or {@link #DRIVERS_OWN}
 * @param commitsAlone whether each statement commits by itself
 */
public record ConnectionSettings(int isolation, boolean commitsAlone) {
    public static final int DRIVERS_OWN = -1;

    /** What a transaction needs and no more. */
    public static final ConnectionSettings PLAIN = new ConnectionSettings(DRIVERS_OWN, false);

    /** Sets up a connection that is the engine's own for ever. */
    void applyTo(Connection connection) throws SQLException {
        if (isolation != DRIVERS_OWN) {
            connection.setTransactionIsolation(isolation);
        }
        if (connection.getAutoCommit() != commitsAlone) {
            connection.setAutoCommit(commitsAlone);
        }
    }

    /** Sets up a connection that has to go back as it came. */
    void applyTo(Lease lease) throws SQLException {
        if (isolation != DRIVERS_OWN) {
            lease.isolation(isolation);
        }
        if (lease.jdbc().getAutoCommit() != commitsAlone) {
            lease.commitsAlone(commitsAlone);
        }
    }
}
