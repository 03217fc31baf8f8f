// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What the SQLStates of the standard, and those that PostgreSQL added to it, mean to callers.
 *
 * <p>The class of the exception is asked last: drivers do not agree on which subclass of {@link SQLException} is when.
 */
public final class SqlStates {
    private SqlStates() {}

    /** What an error means by its SQLState. */
    public static ErrorKind kind(SQLException thrown) {
        ErrorKind kind = kind(thrown.getSQLState());
        return kind == ErrorKind.OTHER && thrown instanceof SQLTimeoutException ? ErrorKind.QUERY_TIMEOUT : kind;
    }

    private static ErrorKind kind(@Nullable String state) {
        if (state == null || state.length() != 5) {
            return ErrorKind.OTHER;
        }
        return switch (state) {
            // 23P01 is PostgreSQL's exclusion constraint, of which a unique one is a special case
            case "23505", "23P01" -> ErrorKind.UNIQUE;
            case "23503", "23506", "23001" -> ErrorKind.FOREIGN_KEY;
            case "23502" -> ErrorKind.NOT_NULL;
            // 44000 is a view's WITH CHECK OPTION
            case "23513", "23514", "44000" -> ErrorKind.CHECK;
            case "40P01" -> ErrorKind.DEADLOCK;
            case "40001", "40002" -> ErrorKind.SERIALIZATION;
            case "55P03" -> ErrorKind.LOCK_TIMEOUT;
            case "57014", "HYT00", "HYT01", "HY008" -> ErrorKind.QUERY_TIMEOUT;
            case "53300" -> ErrorKind.TOO_MANY_CONNECTIONS;
            case "08001", "08004", "57P03", "3D000" -> ErrorKind.CONNECT_FAILED;
            // a session that the server ends: shutdown, crash, the database dropped, the limits on idling and on
            // transactions; 40003 is a server that does not know itself what became of the statement
            case "57P01", "57P02", "57P04", "57P05", "25P03", "25P04", "40003" -> ErrorKind.DISCONNECTED;
            case "42501" -> ErrorKind.PERMISSION;
            case "25006" -> ErrorKind.READ_ONLY;
            case "25P02" -> ErrorKind.TRANSACTION_ABORTED;
            case "HYC00" -> ErrorKind.NOT_SUPPORTED;
            case "58030" -> ErrorKind.RESOURCES;
            default -> byClass(state);
        };
    }

    private static ErrorKind byClass(String state) {
        return switch (state.substring(0, 2)) {
            case "08" -> ErrorKind.DISCONNECTED;
            case "28" -> ErrorKind.CONNECT_FAILED;
            case "22" -> ErrorKind.DATA;
            case "23" -> ErrorKind.CONSTRAINT;
            // 21 is a subquery with too many rows or columns, 54 a statement that is too long or too deep
            case "21", "3F", "42", "54" -> ErrorKind.PROGRAMMING;
            case "0A" -> ErrorKind.NOT_SUPPORTED;
            case "53" -> ErrorKind.RESOURCES;
            default -> ErrorKind.OTHER;
        };
    }
}
