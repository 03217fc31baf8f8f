// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.postgres;

import dev.athanor.inspect.TypeText;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;

/** The types that the names in PostgreSQL's catalogue stand for, as {@code format_type} writes them. */
final class PostgresTypes {
    private PostgresTypes() {}

    static SqlType<?> of(TypeText type) {
        if (type.dimensions() > 0) {
            return Types.OTHER;
        }
        return switch (type.name()) {
            case "smallint" -> Types.SMALLINT;
            case "integer" -> Types.INTEGER;
            case "bigint" -> Types.BIGINT;
            case "numeric" -> type.arguments().isEmpty() ? Types.NUMERIC : Types.numeric(type.size(0), type.size(1));
            case "real" -> Types.REAL;
            case "double precision" -> Types.DOUBLE;
            case "character varying" -> type.arguments().isEmpty() ? Types.STRING : Types.string(type.size(0));
            case "text" -> Types.TEXT;
            case "boolean" -> Types.BOOLEAN;
            case "bytea" -> Types.BINARY;
            case "date" -> Types.DATE;
            case "time without time zone" -> Types.TIME;
            case "timestamp without time zone" -> Types.TIMESTAMP;
            case "timestamp with time zone" -> Types.INSTANT;
            case "uuid" -> Types.UUID_TYPE;
            default -> Types.OTHER;
        };
    }
}
