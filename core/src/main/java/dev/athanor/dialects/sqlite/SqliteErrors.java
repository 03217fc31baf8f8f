// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.ErrorReader;
import dev.athanor.dialect.MessageText;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The errors of SQLite, which has no SQLState. The driver gives the primary result code as its vendor code, and the
 * extended one, on which the kind depends, at the beginning of the message: {@code [SQLITE_CONSTRAINT_UNIQUE] …}.
 */
final class SqliteErrors implements ErrorReader {
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int INTERRUPT = 9;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;

    @Override
    public ErrorKind kind(SQLException thrown) {
        String extended = MessageText.between(thrown.getMessage(), "[", "]");
        if (extended == null) {
            return ErrorKind.OTHER;
        }
        return switch (extended) {
            case "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID" ->
                ErrorKind.UNIQUE;
            case "SQLITE_CONSTRAINT_FOREIGNKEY" -> ErrorKind.FOREIGN_KEY;
            case "SQLITE_CONSTRAINT_NOTNULL" -> ErrorKind.NOT_NULL;
            case "SQLITE_CONSTRAINT_CHECK" -> ErrorKind.CHECK;
            // another connection wrote after this transaction had begun to read: waiting is of no use
            case "SQLITE_BUSY_SNAPSHOT" -> ErrorKind.SERIALIZATION;
            default -> byCode(thrown.getErrorCode());
        };
    }

    private static ErrorKind byCode(int code) {
        return switch (code) {
            case BUSY, LOCKED -> ErrorKind.LOCK_TIMEOUT;
            case INTERRUPT -> ErrorKind.QUERY_TIMEOUT;
            case CANTOPEN, NOTADB -> ErrorKind.CONNECT_FAILED;
            default -> ErrorKind.OTHER;
        };
    }

    /** SQLite names the columns that had to be unique, not the constraint, and nothing of a foreign key. */
    @Override
    public @Nullable String constraint(SQLException thrown, ErrorKind violation) {
        String named = MessageText.afterLast(thrown.getMessage(), " constraint failed: ", ")");
        if (named == null || violation != ErrorKind.NOT_NULL) {
            return named;
        }
        return named.substring(named.lastIndexOf('.') + 1);
    }
}
