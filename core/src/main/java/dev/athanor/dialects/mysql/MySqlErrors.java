// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mysql;

import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.ErrorReader;
import dev.athanor.dialect.MessageText;
import dev.athanor.dialect.SqlStates;
import dev.athanor.error.Culprit;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The errors of MySQL and MariaDB, which share the numbers below 1900, and whose SQLStates say too little. */
final class MySqlErrors implements ErrorReader {
    private static final int COLUMN_IS_NULL = 1048;
    private static final int NO_DEFAULT = 1364;
    private static final int FORBIDDEN_BY_OPTION = 1290;
    private static final int WRONG_SYNTAX = 1064;

    @Override
    public ErrorKind kind(SQLException thrown) {
        return switch (thrown.getErrorCode()) {
            case 1022, 1062, 1586, 1859 -> ErrorKind.UNIQUE;
            case 1216, 1217, 1451, 1452, 1761, 1762 -> ErrorKind.FOREIGN_KEY;
            case COLUMN_IS_NULL, NO_DEFAULT, 1263, 1566 -> ErrorKind.NOT_NULL;
            // MariaDB, MySQL; the CHECK OPTION of a view
            case 4025, 3819, 1369 -> ErrorKind.CHECK;
            case 1213, 1614 -> ErrorKind.DEADLOCK;
            // MariaDB with innodb_snapshot_isolation: the row changed since it was read
            case 1020 -> ErrorKind.SERIALIZATION;
            case 1205, 1206, 3572 -> ErrorKind.LOCK_TIMEOUT;
            // killed by the user or by a limit: MySQL has 3024 for its own, MariaDB 1969
            case 1317, 1969, 3024 -> ErrorKind.QUERY_TIMEOUT;
            case 1040, 1203, 1226 -> ErrorKind.TOO_MANY_CONNECTIONS;
            // access, unknown database, host refused
            case 1045, 1049, 1129, 1130, 1698 -> ErrorKind.CONNECT_FAILED;
            // shutdown, connection killed or timed out; Galera's node that is not, or no longer, part of the cluster
            case 1047, 1053, 1079, 1152, 1158, 1159, 1160, 1161, 1180, 1184, 1927, 2006, 2013, 4031 ->
                ErrorKind.DISCONNECTED;
            // a value cut, wrong for its type, of no enumeration, or for a function
            case 1265, 1292, 1366, 1411, 1525 -> ErrorKind.DATA;
            case 1044, 1142, 1143, 1227, 1370 -> ErrorKind.PERMISSION;
            case 1792, 1836 -> ErrorKind.READ_ONLY;
            case FORBIDDEN_BY_OPTION -> isReadOnly(thrown) ? ErrorKind.READ_ONLY : ErrorKind.NOT_SUPPORTED;
            case 1178, 1235, 1295 -> ErrorKind.NOT_SUPPORTED;
            // disk, memory, threads, a table or a log that is full
            case 1021, 1030, 1037, 1038, 1041, 1114, 1135, 1197 -> ErrorKind.RESOURCES;
            default -> SqlStates.kind(thrown);
        };
    }

    private static boolean isReadOnly(SQLException thrown) {
        return thrown.getMessage() != null && thrown.getMessage().contains("read-only");
    }

    @Override
    public Culprit culprit(SQLException thrown, ErrorKind kind) {
        String message = thrown.getMessage();
        return switch (kind) {
            case UNIQUE -> key(message);
            case FOREIGN_KEY ->
                new Culprit(
                        MessageText.between(message, "CONSTRAINT `", "` FOREIGN KEY"),
                        MessageText.between(message, "`.`", "`, CONSTRAINT "),
                        single(MessageText.between(message, " FOREIGN KEY (`", "`) REFERENCES ")));
            case NOT_NULL -> Culprit.notNull(null, column(thrown.getErrorCode(), message));
            case CHECK -> check(message);
            case DATA -> data(message);
            default -> Culprit.UNKNOWN;
        };
    }

    /** MariaDB names the key, MySQL 8 puts the table before it; a value of the user's stands earlier in the message. */
    private static Culprit key(@Nullable String message) {
        String key = MessageText.afterLast(message, " for key '", "'");
        if (key == null) {
            return Culprit.UNKNOWN;
        }
        int dot = key.lastIndexOf('.');
        return new Culprit(key.substring(dot + 1), dot < 0 ? null : key.substring(0, dot), null);
    }

    private static @Nullable String single(@Nullable String columns) {
        return columns == null || columns.contains("`") ? null : columns;
    }

    private static @Nullable String column(int code, @Nullable String message) {
        return switch (code) {
            case COLUMN_IS_NULL -> MessageText.between(message, "Column '", "' cannot be null");
            case NO_DEFAULT -> MessageText.between(message, "Field '", "' doesn't have a default value");
            default -> null;
        };
    }

    private static Culprit check(@Nullable String message) {
        String mariadb = MessageText.between(message, "CONSTRAINT `", "` failed for ");
        return mariadb != null
                ? new Culprit(mariadb, MessageText.afterLast(message, "`.`", "`"), null)
                : new Culprit(MessageText.between(message, "Check constraint '", "' is violated"), null, null);
    }

    /** The column is named last, since a value may stand before it. */
    private static Culprit data(@Nullable String message) {
        String plain = MessageText.lastBetween(message, " for column '", "' at row ");
        String qualified = MessageText.lastBetween(message, " for column `", "` at row ");
        if (qualified == null) {
            return new Culprit(null, null, plain);
        }
        String[] path = qualified.split("`\\.`", -1);
        return new Culprit(null, path.length < 2 ? null : path[path.length - 2], path[path.length - 1]);
    }

    /** What stands in quotes is a name for the numbers below, and may be a value for others. */
    @Override
    public String withoutValues(SQLException thrown, ErrorKind kind) {
        String line = MessageText.firstLine(thrown.getMessage());
        return switch (thrown.getErrorCode()) {
            // unknown, ambiguous and existing tables, columns, keys and functions; NULL; foreign keys; checks; rights;
            // too long and out of range, which tell the column alone
            case 1044,
                    COLUMN_IS_NULL,
                    1049,
                    1050,
                    1051,
                    1052,
                    1054,
                    1060,
                    1061,
                    1091,
                    1136,
                    1142,
                    1143,
                    1146,
                    1227,
                    1264,
                    1305,
                    1364,
                    1406,
                    1451,
                    1452,
                    1792,
                    3819,
                    4025 -> line;
            // the driver sends text into which it has written the values
            case WRONG_SYNTAX -> MessageText.before(line, " near '");
            default -> kind == ErrorKind.UNIQUE ? duplicate(line) : MessageText.withoutQuoted(line);
        };
    }

    private static String duplicate(String line) {
        int key = line.lastIndexOf(" for key '");
        return key < 0
                ? MessageText.withoutQuoted(line)
                : MessageText.withoutQuoted(line.substring(0, key)) + line.substring(key);
    }
}
