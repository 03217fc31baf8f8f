// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Says which levels of isolation a database has, once it has refused one. */
final class Levels {
    private Levels() {}

    static ConfigurationError refused(Isolation level, Connection connection, SQLException cause) {
        return new ConfigurationError(
                ErrorCode.INVALID_OPTION,
                "The database refuses the isolation " + level + ": " + cause.getMessage() + ". It has "
                        + known(level, connection) + ".",
                cause);
    }

    private static List<Isolation> known(Isolation refused, Connection connection) {
        List<Isolation> known = new ArrayList<>();
        for (Isolation level : Isolation.values()) {
            if (level != refused && (level == Isolation.AUTOCOMMIT || accepts(connection, level))) {
                known.add(level);
            }
        }
        return known;
    }

    private static boolean accepts(Connection connection, Isolation level) {
        try {
            return connection.getMetaData().supportsTransactionIsolationLevel(level.jdbcLevel());
        } catch (SQLException e) {
            return false;
        }
    }
}
