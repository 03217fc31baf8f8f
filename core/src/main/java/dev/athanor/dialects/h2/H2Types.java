// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.h2;

import dev.athanor.inspect.TypeText;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;

/** The types that the names in H2's information schema stand for. */
final class H2Types {
    private H2Types() {}

    static SqlType<?> of(TypeText type) {
        if (type.dimensions() > 0 || type.name().endsWith(" array")) {
            return Types.OTHER;
        }
        boolean sized = !type.arguments().isEmpty();
        return switch (type.name()) {
            case "smallint" -> Types.SMALLINT;
            case "integer" -> Types.INTEGER;
            case "bigint" -> Types.BIGINT;
            case "numeric" -> sized ? Types.numeric(type.size(0), type.size(1)) : Types.NUMERIC;
            case "decfloat" -> Types.NUMERIC;
            case "real" -> Types.REAL;
            case "double precision" -> Types.DOUBLE;
            case "character varying" -> sized ? Types.string(type.size(0)) : Types.STRING;
            case "character large object" -> Types.TEXT;
            case "boolean" -> Types.BOOLEAN;
            case "binary large object", "binary varying" -> Types.BINARY;
            case "date" -> Types.DATE;
            case "time" -> Types.TIME;
            case "timestamp" -> Types.TIMESTAMP;
            case "timestamp with time zone" -> Types.INSTANT;
            case "uuid" -> Types.UUID_TYPE;
            default -> Types.OTHER;
        };
    }
}
