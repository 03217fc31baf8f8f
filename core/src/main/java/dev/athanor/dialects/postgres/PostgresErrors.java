// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.postgres;

import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.ErrorReader;
import dev.athanor.dialect.MessageText;
import dev.athanor.dialect.SqlStates;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The errors of PostgreSQL: standard SQLStates, and the constraint's name in a field of its own.
 *
 * <p>The driver gives that field by {@code PSQLException.getServerErrorMessage()}, which is called by reflection: core has
 * no driver on its class path, and the message itself says the name in the server's language. This is no hot path.
 * Where reflection is not allowed, an English message is read instead.
 */
final class PostgresErrors implements ErrorReader {
    @Override
    public ErrorKind kind(SQLException thrown) {
        return SqlStates.kind(thrown);
    }

    @Override
    public @Nullable String constraint(SQLException thrown, ErrorKind violation) {
        boolean column = violation == ErrorKind.NOT_NULL;
        String told = field(thrown, column ? "getColumn" : "getConstraint");
        if (told != null) {
            return told;
        }
        return MessageText.between(thrown.getMessage(), column ? "column \"" : "constraint \"", "\"");
    }

    private static @Nullable String field(SQLException thrown, String getter) {
        try {
            Object message =
                    thrown.getClass().getMethod("getServerErrorMessage").invoke(thrown);
            return message == null
                    ? null
                    : (String) message.getClass().getMethod(getter).invoke(message);
        } catch (ReflectiveOperationException notThisDriver) {
            return null;
        }
    }
}
