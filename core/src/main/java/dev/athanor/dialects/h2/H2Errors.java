// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.h2;

import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.ErrorReader;
import dev.athanor.dialect.MessageText;
import dev.athanor.dialect.SqlStates;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The errors of H2: its own vendor codes where its SQLStates say too little, and names in an English message. */
final class H2Errors implements ErrorReader {
    private static final int LOCK_TIMEOUT = 50200;
    private static final int DEADLOCK = 40001;

    @Override
    public ErrorKind kind(SQLException thrown) {
        return switch (thrown.getErrorCode()) {
            case LOCK_TIMEOUT -> ErrorKind.LOCK_TIMEOUT;
            case DEADLOCK -> ErrorKind.DEADLOCK;
            // connection broken, database closed, closed while shutting down, object already closed by it
            case 90067, 90098, 90121 -> ErrorKind.DISCONNECTED;
            // database locked by another process, not found, wrong user or password, remote not allowed
            case 90020, 90146, 90149, 28000, 90117 -> ErrorKind.CONNECT_FAILED;
            default -> SqlStates.kind(thrown);
        };
    }

    @Override
    public @Nullable String constraint(SQLException thrown, ErrorKind violation) {
        String message = thrown.getMessage();
        if (message == null) {
            return null;
        }
        String stored = switch (violation) {
            case UNIQUE -> uniqueName(MessageText.between(message, "violation: \"", "; SQL statement:"));
            case NOT_NULL -> MessageText.between(message, "column \"", "\"");
            default -> MessageText.between(message, "violation: \"", ": ");
        };
        return stored == null ? null : H2.IDENTIFIERS.modelled(stored);
    }

    /** From {@code PUBLIC.UQ_EMAIL INDEX PUBLIC.… ON …}, where names that need quotes have them, doubled. */
    private static @Nullable String uniqueName(@Nullable String told) {
        if (told == null) {
            return null;
        }
        String text = told.replace("\"\"", "\"");
        int afterSchema = endOfName(text, 0) + 1;
        if (afterSchema >= text.length()) {
            return null;
        }
        String name = text.substring(afterSchema, endOfName(text, afterSchema));
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    private static int endOfName(String text, int start) {
        boolean quoted = false;
        int end = start;
        while (end < text.length() && (quoted || (text.charAt(end) != '.' && text.charAt(end) != ' '))) {
            if (text.charAt(end) == '"') {
                quoted = !quoted;
            }
            end++;
        }
        return end;
    }
}
