// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.hsqldb;

import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.ErrorReader;
import dev.athanor.dialect.MessageText;
import dev.athanor.dialect.SqlStates;
import dev.athanor.error.Culprit;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

// snippet: errors
/** The errors of HSQLDB: SQLStates of the standard, but for a few, and names in the message. */
final class HsqldbErrors implements ErrorReader {
    @Override
    public ErrorKind kind(SQLException thrown) {
        return switch (String.valueOf(thrown.getSQLState())) {
            case "23503", "23504" -> ErrorKind.FOREIGN_KEY;
            // "user lacks privilege or object not found": who has no right is told that there is no such thing
            case "42501" -> ErrorKind.PROGRAMMING;
            case "40502" -> ErrorKind.QUERY_TIMEOUT;
            default -> SqlStates.kind(thrown);
        };
    }

    /** From {@code …: unique constraint or index violation ; UQ_EMAIL table: PERSON value: 77}. */
    @Override
    public Culprit culprit(SQLException thrown, ErrorKind kind) {
        String message = thrown.getMessage();
        String table = modelled(MessageText.between(message + " ", " table: ", " "));
        if (kind == ErrorKind.NOT_NULL) {
            return Culprit.notNull(table, modelled(MessageText.between(message + " ", " column: ", " ")));
        }
        return new Culprit(modelled(MessageText.between(message, " ; ", " table: ")), table, null);
    }

    private static @Nullable String modelled(@Nullable String stored) {
        if (stored == null || !stored.startsWith("\"")) {
            return stored == null ? null : Hsqldb.IDENTIFIERS.modelled(stored);
        }
        return stored.substring(1, stored.length() - 1).replace("\"\"", "\"");
    }
}
// end
