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

    void applyTo(PooledConnection connection, boolean alone) throws SQLException {
        if (isolation != DRIVERS_OWN) {
            connection.settings().change(Setting.ISOLATION, connection.jdbc(), isolation);
        }
        if (connection.jdbc().getAutoCommit() != alone) {
            connection.settings().change(Setting.AUTO_COMMIT, connection.jdbc(), alone);
        }
    }
}
