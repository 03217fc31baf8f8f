// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mssql;

import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.ErrorReader;
import dev.athanor.dialect.MessageText;
import dev.athanor.dialect.SqlStates;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The errors of SQL Server by their numbers, from its documentation; names are found in English messages. */
final class SqlServerErrors implements ErrorReader {
    private static final int CONSTRAINT_CONFLICT = 547;
    private static final int DUPLICATE_IN_INDEX = 2601;

    @Override
    public ErrorKind kind(SQLException thrown) {
        return switch (thrown.getErrorCode()) {
            case 2627, DUPLICATE_IN_INDEX -> ErrorKind.UNIQUE;
            case CONSTRAINT_CONFLICT -> isCheck(thrown) ? ErrorKind.CHECK : ErrorKind.FOREIGN_KEY;
            case 515 -> ErrorKind.NOT_NULL;
            case 1205 -> ErrorKind.DEADLOCK;
            case 3960, 41302, 41305, 41325 -> ErrorKind.SERIALIZATION;
            case 1222 -> ErrorKind.LOCK_TIMEOUT;
            case 4060, 18452, 18456 -> ErrorKind.CONNECT_FAILED;
            case 596, 6005 -> ErrorKind.DISCONNECTED;
            default -> SqlStates.kind(thrown);
        };
    }

    private static boolean isCheck(SQLException thrown) {
        String message = thrown.getMessage();
        return message != null && message.contains(" CHECK constraint ");
    }

    @Override
    public @Nullable String constraint(SQLException thrown, ErrorKind violation) {
        String message = thrown.getMessage();
        return switch (violation) {
            case UNIQUE ->
                thrown.getErrorCode() == DUPLICATE_IN_INDEX
                        ? MessageText.between(message, "unique index '", "'")
                        : MessageText.between(message, " constraint '", "'");
            case NOT_NULL -> MessageText.between(message, "into column '", "'");
            default -> MessageText.between(message, " constraint \"", "\"");
        };
    }
}
