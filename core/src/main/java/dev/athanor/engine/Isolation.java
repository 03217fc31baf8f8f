// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.pool.ConnectionSettings;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How far transactions are kept from seeing each other's changes. */
public enum Isolation {
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE),
    /**
     * No transactions: each statement commits by itself, and a rollback takes nothing back. One during which the connection
     * was lost may have been done or not.
     */
    AUTOCOMMIT(ConnectionSettings.DRIVERS_OWN);

    private final int jdbcLevel;

    Isolation(int jdbcLevel) {
        this.jdbcLevel = jdbcLevel;
    }

    /**
     * The isolation of a name, in whatever case and with spaces or underscores: {@code repeatable read}.
     *
     * @throws ConfigurationError if there is none of that name
     */
    public static Isolation of(String name) {
        String constant = name.strip().replace(' ', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        for (Isolation level : values()) {
            if (level.name().equals(constant)) {
                return level;
            }
        }
        throw new ConfigurationError(
                ErrorCode.INVALID_OPTION,
                '"' + name + "\" is no isolation. There are "
                        + Arrays.stream(values()).map(Isolation::name).collect(Collectors.joining(", ")) + '.');
    }

    static Isolation of(int jdbcLevel) {
        for (Isolation level : values()) {
            if (level.jdbcLevel == jdbcLevel) {
                return level;
            }
        }
        throw new IllegalStateException("the driver tells of an isolation " + jdbcLevel);
    }

    /** The constant of {@link Connection}. */
    int jdbcLevel() {
        return jdbcLevel;
    }
}
