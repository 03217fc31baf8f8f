// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.ErrorReader;
import dev.athanor.dialect.MessageText;
import dev.athanor.error.Culprit;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The errors of SQLite, which has no SQLState. The driver gives the primary result code as its vendor code, and the
 * extended one, on which the kind depends, at the beginning of the message: {@code [SQLITE_CONSTRAINT_UNIQUE] …}.
 */
final class SqliteErrors implements ErrorReader {
    private static final int ERROR = 1;
    private static final int PERM = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int NOMEM = 7;
    private static final int READONLY = 8;
    private static final int INTERRUPT = 9;
    private static final int IOERR = 10;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int TOOBIG = 18;
    private static final int CONSTRAINT = 19;
    private static final int MISMATCH = 20;
    private static final int AUTH = 23;
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
            // a STRICT table
            case "SQLITE_CONSTRAINT_DATATYPE" -> ErrorKind.DATA;
            // another connection wrote after this transaction had begun to read: waiting is of no use
            case "SQLITE_BUSY_SNAPSHOT" -> ErrorKind.SERIALIZATION;
            default -> byCode(thrown);
        };
    }

    private static ErrorKind byCode(SQLException thrown) {
        return switch (thrown.getErrorCode()) {
            case BUSY, LOCKED -> ErrorKind.LOCK_TIMEOUT;
            case INTERRUPT -> ErrorKind.QUERY_TIMEOUT;
            case CANTOPEN, NOTADB -> ErrorKind.CONNECT_FAILED;
            case CONSTRAINT -> ErrorKind.CONSTRAINT;
            case TOOBIG, MISMATCH -> ErrorKind.DATA;
            case READONLY -> ErrorKind.READ_ONLY;
            case PERM, AUTH -> ErrorKind.PERMISSION;
            case FULL, NOMEM, IOERR -> ErrorKind.RESOURCES;
            // the general code: what is wrong with a statement, and a few that only come to light as it runs
            case ERROR -> isOfData(thrown) ? ErrorKind.DATA : ErrorKind.PROGRAMMING;
            default -> ErrorKind.OTHER;
        };
    }

    private static boolean isOfData(SQLException thrown) {
        String message = String.valueOf(thrown.getMessage());
        return message.contains("(integer overflow)") || message.contains("(malformed JSON)");
    }

    /** SQLite names the columns that had to be unique, not the constraint, and nothing of a foreign key. */
    @Override
    public Culprit culprit(SQLException thrown, ErrorKind kind) {
        if (kind == ErrorKind.DATA) {
            return at(null, MessageText.afterLast(thrown.getMessage(), " column ", ")"));
        }
        String named = MessageText.afterLast(thrown.getMessage(), " constraint failed: ", ")");
        return switch (kind) {
            case UNIQUE -> at(named, named);
            case NOT_NULL -> at(named == null ? null : named.substring(named.lastIndexOf('.') + 1), named);
            default -> new Culprit(named, null, null);
        };
    }

    /** From {@code table.column}, or {@code table.column, table.column}, where the table is one and the column none. */
    private static Culprit at(@Nullable String constraint, @Nullable String columns) {
        int dot = columns == null ? -1 : columns.indexOf('.');
        if (columns == null || dot < 0) {
            return new Culprit(constraint, null, null);
        }
        return new Culprit(
                constraint, columns.substring(0, dot), columns.contains(", ") ? null : columns.substring(dot + 1));
    }

    /** SQLite never shows a value. */
    @Override
    public String withoutValues(SQLException thrown, ErrorKind kind) {
        return String.valueOf(thrown.getMessage());
    }
}
