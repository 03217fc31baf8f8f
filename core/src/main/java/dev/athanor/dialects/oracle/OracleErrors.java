// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.oracle;

import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.ErrorReader;
import dev.athanor.dialect.MessageText;
import dev.athanor.dialect.SqlStates;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The errors of Oracle by their ORA numbers, from its documentation. */
final class OracleErrors implements ErrorReader {
    @Override
    public ErrorKind kind(SQLException thrown) {
        return switch (thrown.getErrorCode()) {
            case 1 -> ErrorKind.UNIQUE;
            case 2291, 2292 -> ErrorKind.FOREIGN_KEY;
            case 1400, 1407 -> ErrorKind.NOT_NULL;
            case 2290 -> ErrorKind.CHECK;
            case 60 -> ErrorKind.DEADLOCK;
            case 8176, 8177 -> ErrorKind.SERIALIZATION;
            case 54, 30006 -> ErrorKind.LOCK_TIMEOUT;
            case 1013, 18747 -> ErrorKind.QUERY_TIMEOUT;
            case 1017, 1033, 1034, 1045, 12505, 12514, 12541, 28000 -> ErrorKind.CONNECT_FAILED;
            case 28, 1012, 1041, 1089, 1090, 2396, 3113, 3114, 3135, 12537, 17002, 17008, 17410 ->
                ErrorKind.DISCONNECTED;
            default -> SqlStates.kind(thrown);
        };
    }

    /** {@code unique constraint (SHOP.UQ_EMAIL) violated}, {@code cannot insert NULL into ("SHOP"."USERS"."EMAIL")}. */
    @Override
    public @Nullable String constraint(SQLException thrown, ErrorKind violation) {
        String qualified = MessageText.between(thrown.getMessage(), "(", ")");
        if (qualified == null) {
            return null;
        }
        String name = qualified.substring(qualified.lastIndexOf('.') + 1).replace("\"", "");
        return Oracle.IDENTIFIERS.modelled(name);
    }
}
