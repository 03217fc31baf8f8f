// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.postgres;

import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.ErrorReader;
import dev.athanor.dialect.MessageText;
import dev.athanor.dialect.SqlStates;
import dev.athanor.error.Culprit;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The errors of PostgreSQL: standard SQLStates, and the names of constraint, table and column in fields of their own.
 *
 * <p>The driver gives those by {@code PSQLException.getServerErrorMessage()}, which is called by reflection: core has no
 * driver on its class path, and the message itself says the names in the server's language. This is no hot path. Where
 * reflection is not allowed, an English message is read instead.
 */
final class PostgresErrors implements ErrorReader {
    @Override
    public ErrorKind kind(SQLException thrown) {
        return SqlStates.kind(thrown);
    }

    @Override
    public Culprit culprit(SQLException thrown, ErrorKind kind) {
        Object told = serverMessage(thrown);
        String table = field(told, "getTable");
        if (kind == ErrorKind.NOT_NULL) {
            return Culprit.notNull(table, told(field(told, "getColumn"), thrown, "column \""));
        }
        String constraint = kind == ErrorKind.DATA ? null : told(field(told, "getConstraint"), thrown, "constraint \"");
        return new Culprit(constraint, table, field(told, "getColumn"));
    }

    private static @Nullable String told(@Nullable String field, SQLException thrown, String opening) {
        return field != null ? field : MessageText.between(thrown.getMessage(), opening, "\"");
    }

    /**
     * The primary message, which shows a value only where it is itself the matter; detail, context and the query of a
     * function show them at any time.
     */
    @Override
    public String withoutValues(SQLException thrown, ErrorKind kind) {
        Object told = serverMessage(thrown);
        boolean more = told == null
                || field(told, "getDetail") != null
                || field(told, "getWhere") != null
                || field(told, "getInternalQuery") != null;
        String message = String.valueOf(thrown.getMessage());
        if (!more && kind != ErrorKind.DATA) {
            return message;
        }
        String primary = MessageText.firstLine(message);
        String hint = field(told, "getHint");
        return (kind == ErrorKind.DATA ? withoutValue(primary) : primary) + (hint == null ? "" : "\n  Hint: " + hint);
    }

    /** The server quotes a value, and the driver says {@code Bad value for type int : abc}. */
    private static String withoutValue(String primary) {
        return MessageText.withoutQuoted(MessageText.before(primary, " : "));
    }

    private static @Nullable Object serverMessage(SQLException thrown) {
        try {
            return thrown.getClass().getMethod("getServerErrorMessage").invoke(thrown);
        } catch (ReflectiveOperationException notThisDriver) {
            return null;
        }
    }

    private static @Nullable String field(@Nullable Object serverMessage, String getter) {
        try {
            return serverMessage == null
                    ? null
                    : (String) serverMessage.getClass().getMethod(getter).invoke(serverMessage);
        } catch (ReflectiveOperationException notThisDriver) {
            return null;
        }
    }
}
