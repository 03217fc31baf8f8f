// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.oracle;

import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.ErrorReader;
import dev.athanor.dialect.MessageText;
import dev.athanor.dialect.SqlStates;
import dev.athanor.error.Culprit;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The errors of Oracle by their ORA numbers, from its documentation. */
final class OracleErrors implements ErrorReader {
    private static final int FIRST_OF_SYNTAX = 900;
    private static final int LAST_OF_SYNTAX = 999;

    @Override
    public ErrorKind kind(SQLException thrown) {
        return switch (thrown.getErrorCode()) {
            case 1 -> ErrorKind.UNIQUE;
            case 2291, 2292 -> ErrorKind.FOREIGN_KEY;
            case 1400, 1407 -> ErrorKind.NOT_NULL;
            case 2290, 1402 -> ErrorKind.CHECK;
            case 60 -> ErrorKind.DEADLOCK;
            case 8176, 8177 -> ErrorKind.SERIALIZATION;
            case 54, 30006 -> ErrorKind.LOCK_TIMEOUT;
            case 1013, 18747 -> ErrorKind.QUERY_TIMEOUT;
            case 18, 20, 12516, 12519, 12520 -> ErrorKind.TOO_MANY_CONNECTIONS;
            case 1017, 1033, 1034, 1045, 12505, 12514, 12541, 28000 -> ErrorKind.CONNECT_FAILED;
            case 28, 1012, 1041, 1089, 1090, 2396, 3113, 3114, 3135, 12537, 17002, 17008, 17410 ->
                ErrorKind.DISCONNECTED;
            // too large, no number, divided by zero, overflow, no date
            case 1426, 1438, 1476, 1722, 1830, 1839, 1840, 1841, 1843, 1847, 1858, 1861, 6502, 12899 -> ErrorKind.DATA;
            case 1427, 2289, 4043, 6550 -> ErrorKind.PROGRAMMING;
            case 1031, 1950 -> ErrorKind.PERMISSION;
            case 1456, 16000 -> ErrorKind.READ_ONLY;
            case 257, 1536, 1652, 1653, 1654, 1658, 4030, 4031, 19809, 30036 -> ErrorKind.RESOURCES;
            case 439, 3001 -> ErrorKind.NOT_SUPPORTED;
            default -> bySyntax(thrown);
        };
    }

    private static ErrorKind bySyntax(SQLException thrown) {
        int code = thrown.getErrorCode();
        return code >= FIRST_OF_SYNTAX && code <= LAST_OF_SYNTAX ? ErrorKind.PROGRAMMING : SqlStates.kind(thrown);
    }

    /**
     * {@code unique constraint (SHOP.UQ_EMAIL) violated}, {@code cannot insert NULL into ("SHOP"."USERS"."EMAIL")}, {@code
     * value too large for column "SHOP"."USERS"."EMAIL" (actual: 61, maximum: 60)}.
     */
    @Override
    public Culprit culprit(SQLException thrown, ErrorKind kind) {
        String message = thrown.getMessage();
        if (kind == ErrorKind.NOT_NULL || kind == ErrorKind.DATA) {
            String[] path = path(
                    kind == ErrorKind.DATA
                            ? MessageText.between(message, " for column ", " (actual")
                            : MessageText.between(message, "(", ")"));
            String table = path.length < 2 ? null : path[path.length - 2];
            String column = path.length == 0 ? null : path[path.length - 1];
            return kind == ErrorKind.DATA ? new Culprit(null, table, column) : Culprit.notNull(table, column);
        }
        String[] path = path(MessageText.between(message, "(", ")"));
        return path.length == 0 ? Culprit.UNKNOWN : new Culprit(path[path.length - 1], null, null);
    }

    private static String[] path(@Nullable String qualified) {
        if (qualified == null) {
            return new String[0];
        }
        String[] path = qualified.replace("\"", "").split("\\.", -1);
        for (int i = 0; i < path.length; i++) {
            path[i] = Oracle.IDENTIFIERS.modelled(path[i]);
        }
        return path;
    }

    /** From version 23 on, a second line tells the row that is there already, and some errors show the value in quotes. */
    @Override
    public String withoutValues(SQLException thrown, ErrorKind kind) {
        String line = MessageText.firstLine(thrown.getMessage());
        return kind == ErrorKind.DATA && thrown.getErrorCode() != 12899 ? MessageText.withoutQuoted(line) : line;
    }
}
