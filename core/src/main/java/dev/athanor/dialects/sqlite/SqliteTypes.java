// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import dev.athanor.inspect.TypeText;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;

/** The types that the declared types of SQLite's columns stand for: any words that the user chose. */
final class SqliteTypes {
    private SqliteTypes() {}

    static SqlType<?> of(TypeText type) {
        boolean sized = !type.arguments().isEmpty();
        return switch (type.name()) {
            case "smallint" -> Types.SMALLINT;
            case "integer" -> Types.INTEGER;
            case "bigint" -> Types.BIGINT;
            case "real" -> Types.REAL;
            case "double", "double precision" -> Types.DOUBLE;
            case "numeric", "decimal" -> sized ? Types.numeric(type.size(0), type.size(1)) : Types.NUMERIC;
            case "varchar" -> sized ? Types.string(type.size(0)) : Types.STRING;
            case "text" -> Types.TEXT;
            case "boolean" -> Types.BOOLEAN;
            case "blob" -> Types.BINARY;
            case "date" -> Types.DATE;
            case "time" -> Types.TIME;
            case "datetime", "timestamp" -> Types.TIMESTAMP;
            default -> Types.OTHER;
        };
    }
}
