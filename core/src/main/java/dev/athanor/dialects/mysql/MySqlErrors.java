// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mysql;

import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.ErrorReader;
import dev.athanor.dialect.MessageText;
import dev.athanor.dialect.SqlStates;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The errors of MySQL and MariaDB, which share the numbers below 1900, and whose SQLStates say too little. */
final class MySqlErrors implements ErrorReader {
    private static final int COLUMN_IS_NULL = 1048;
    private static final int NO_DEFAULT = 1364;

    @Override
    public ErrorKind kind(SQLException thrown) {
        return switch (thrown.getErrorCode()) {
            case 1022, 1062, 1586, 1859 -> ErrorKind.UNIQUE;
            case 1216, 1217, 1451, 1452, 1761, 1762 -> ErrorKind.FOREIGN_KEY;
            case COLUMN_IS_NULL, NO_DEFAULT, 1263, 1566 -> ErrorKind.NOT_NULL;
            // MariaDB, MySQL
            case 4025, 3819 -> ErrorKind.CHECK;
            case 1213, 1614 -> ErrorKind.DEADLOCK;
            // MariaDB with innodb_snapshot_isolation: the row changed since it was read
            case 1020 -> ErrorKind.SERIALIZATION;
            case 1205, 1206, 3572 -> ErrorKind.LOCK_TIMEOUT;
            // killed by the user or by a limit: MySQL has 3024 for its own, MariaDB 1969
            case 1317, 1969, 3024 -> ErrorKind.QUERY_TIMEOUT;
            // access, unknown database, too many connections, host refused
            case 1040, 1044, 1045, 1049, 1129, 1130, 1203, 1226, 1698 -> ErrorKind.CONNECT_FAILED;
            // shutdown, connection killed or timed out; Galera's node that is not, or no longer, part of the cluster
            case 1047, 1053, 1079, 1152, 1158, 1159, 1160, 1161, 1180, 1184, 1927, 2006, 2013, 4031 ->
                ErrorKind.DISCONNECTED;
            default -> SqlStates.kind(thrown);
        };
    }

    @Override
    public @Nullable String constraint(SQLException thrown, ErrorKind violation) {
        String message = thrown.getMessage();
        return switch (violation) {
            case UNIQUE -> key(message);
            case FOREIGN_KEY -> MessageText.between(message, "CONSTRAINT `", "` FOREIGN KEY");
            case NOT_NULL -> column(thrown.getErrorCode(), message);
            case CHECK -> check(message);
            default -> null;
        };
    }

    /** MariaDB names the key, MySQL 8 puts the table before it; a value of the user's stands earlier in the message. */
    private static @Nullable String key(@Nullable String message) {
        String key = MessageText.afterLast(message, " for key '", "'");
        return key == null ? null : key.substring(key.lastIndexOf('.') + 1);
    }

    private static @Nullable String column(int code, @Nullable String message) {
        return switch (code) {
            case COLUMN_IS_NULL -> MessageText.between(message, "Column '", "' cannot be null");
            case NO_DEFAULT -> MessageText.between(message, "Field '", "' doesn't have a default value");
            default -> null;
        };
    }

    private static @Nullable String check(@Nullable String message) {
        String mariadb = MessageText.between(message, "CONSTRAINT `", "` failed for ");
        return mariadb != null ? mariadb : MessageText.between(message, "Check constraint '", "' is violated");
    }
}
