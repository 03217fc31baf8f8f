// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mssql;

import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.ErrorReader;
import dev.athanor.dialect.MessageText;
import dev.athanor.dialect.SqlStates;
import dev.athanor.error.Culprit;
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
            case 550 -> ErrorKind.CHECK;
            case 515 -> ErrorKind.NOT_NULL;
            case 1205 -> ErrorKind.DEADLOCK;
            case 3960, 41302, 41305, 41325 -> ErrorKind.SERIALIZATION;
            case 1222 -> ErrorKind.LOCK_TIMEOUT;
            case 10928, 10929, 17300, 17809 -> ErrorKind.TOO_MANY_CONNECTIONS;
            case 4060, 18452, 18456, 40613 -> ErrorKind.CONNECT_FAILED;
            case 596, 6005, 10053, 10054, 10060, 40197 -> ErrorKind.DISCONNECTED;
            // too long, overflow, conversion, division by zero
            case 220, 232, 241, 242, 244, 245, 248, 2628, 8114, 8115, 8134, 8152 -> ErrorKind.DATA;
            // syntax, names that are not there or are there already, wrong arguments, aggregates
            case 102,
                    105,
                    109,
                    110,
                    120,
                    121,
                    137,
                    156,
                    174,
                    195,
                    201,
                    207,
                    208,
                    209,
                    213,
                    319,
                    512,
                    2705,
                    2714,
                    2812,
                    3701,
                    4104,
                    4121,
                    4145,
                    8120 -> ErrorKind.PROGRAMMING;
            case 229, 230, 262, 297, 300, 916, 15247 -> ErrorKind.PERMISSION;
            case 3906 -> ErrorKind.READ_ONLY;
            case 701, 802, 1101, 1105, 1204, 8645, 8651, 9002, 40501 -> ErrorKind.RESOURCES;
            case 3930, 3998 -> ErrorKind.TRANSACTION_ABORTED;
            default -> SqlStates.kind(thrown);
        };
    }

    private static boolean isCheck(SQLException thrown) {
        String message = thrown.getMessage();
        return message != null && message.contains(" CHECK constraint ");
    }

    @Override
    public Culprit culprit(SQLException thrown, ErrorKind kind) {
        String message = thrown.getMessage();
        return switch (kind) {
            case UNIQUE ->
                new Culprit(
                        thrown.getErrorCode() == DUPLICATE_IN_INDEX
                                ? MessageText.between(message, "unique index '", "'")
                                : MessageText.between(message, " constraint '", "'"),
                        unqualified(MessageText.between(message, " object '", "'")),
                        null);
            case NOT_NULL ->
                Culprit.notNull(
                        unqualified(MessageText.between(message, ", table '", "'")),
                        MessageText.between(message, "into column '", "'"));
            case DATA ->
                new Culprit(
                        null,
                        unqualified(MessageText.between(message, " in table '", "'")),
                        MessageText.between(message, ", column '", "'"));
            default ->
                new Culprit(
                        MessageText.between(message, " constraint \"", "\""),
                        unqualified(MessageText.between(message, ", table \"", "\"")),
                        MessageText.between(message, ", column '", "'"));
        };
    }

    private static @Nullable String unqualified(@Nullable String table) {
        return table == null ? null : table.substring(table.lastIndexOf('.') + 1);
    }

    @Override
    public String withoutValues(SQLException thrown, ErrorKind kind) {
        String line = MessageText.firstLine(thrown.getMessage());
        return switch (kind) {
            case UNIQUE -> MessageText.before(line, " The duplicate key value is ");
            case FOREIGN_KEY, CHECK, NOT_NULL, PROGRAMMING, PERMISSION -> line;
            default ->
                line.contains(" Truncated value: ")
                        ? MessageText.before(line, " Truncated value: ")
                        : MessageText.withoutQuoted(line);
        };
    }
}
