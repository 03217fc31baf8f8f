// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.pool.ConnectionSettings;
import java.sql.Connection;

/** How far transactions are kept from seeing each other's changes. */
public enum Isolation {
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE),
    /** No transactions: each statement commits by itself, and a rollback takes nothing back. */
    AUTOCOMMIT(ConnectionSettings.DRIVERS_OWN);

    private final int jdbcLevel;

    Isolation(int jdbcLevel) {
        this.jdbcLevel = jdbcLevel;
    }

    /** The constant of {@link Connection}. */
    int jdbcLevel() {
        return jdbcLevel;
    }
}
