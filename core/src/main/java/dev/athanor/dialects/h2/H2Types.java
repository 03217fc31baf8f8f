// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.h2;

import dev.athanor.inspect.TypeText;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;

/** The types that the names in H2's information schema stand for. */
final class H2Types {
    private static final String NAME = "h2";
    private static final String ARRAY = " ARRAY";

    private H2Types() {}

    /** The type of a column, whose name an enum takes that is made elsewhere. */
    static SqlType<?> of(TypeText type, String column) {
        if (type.name().equals("enum")) {
            return Types.enumOf(type.arguments().toArray(String[]::new)).nativeEnum(column);
        }
        int array = type.text().lastIndexOf(ARRAY);
        if (array > 0) {
            SqlType<?> element = of(TypeText.parse(type.text().substring(0, array)), column);
            return type.dimensions() == 0 ? Types.array(element) : type.as(Types.array(element), NAME);
        }
        return switch (type.name()) {
            case "tinyint" -> type.as(Types.SMALLINT, NAME);
            case "smallint" -> Types.SMALLINT;
            case "integer" -> Types.INTEGER;
            case "bigint" -> Types.BIGINT;
            case "numeric" ->
                type.size(1) == SqlType.UNSIZED
                        ? type.as(Types.numeric(type.size(0), 0), NAME)
                        : Types.numeric(type.size(0), type.size(1));
            case "decfloat" -> sized(type) ? type.as(Types.NUMERIC, NAME) : Types.NUMERIC;
            case "real" -> Types.REAL;
            case "float" -> sized(type) ? Types.floating(type.size(0)) : type.as(Types.DOUBLE, NAME);
            case "double precision" -> Types.DOUBLE;
            case "character varying" -> sized(type) ? Types.string(type.size(0)) : Types.STRING;
            case "varchar_ignorecase" -> type.as(Types.STRING, NAME);
            case "character" -> sized(type) ? Types.fixed(type.size(0)) : type.as(Types.fixed(1), NAME);
            case "character large object" -> sized(type) ? type.as(Types.TEXT, NAME) : Types.TEXT;
            case "boolean" -> Types.BOOLEAN;
            case "binary varying" -> sized(type) ? Types.binary(type.size(0)) : type.as(Types.BINARY, NAME);
            case "binary" -> type.as(Types.BINARY, NAME);
            case "binary large object" -> sized(type) ? type.as(Types.BINARY, NAME) : Types.BINARY;
            case "date" -> Types.DATE;
            case "time" -> fraction(type, 0) == 6 ? Types.TIME : type.as(Types.TIME, NAME);
            case "time with time zone" -> fraction(type, 0) == 6 ? Types.OFFSET_TIME : type.as(Types.OFFSET_TIME, NAME);
            case "timestamp" -> timestamp(type);
            case "timestamp with time zone" -> instant(type);
            case "interval day to second" -> isLongest(type) ? Types.DURATION : type.as(Types.DURATION, NAME);
            case "interval year to month" -> isLongest(type) ? Types.PERIOD : type.as(Types.PERIOD, NAME);
            case "interval year", "interval month" -> type.as(Types.PERIOD, NAME);
            case "uuid" -> Types.UUID_TYPE;
            case "json" -> Types.JSON;
            default -> type.unknown();
        };
    }

    private static boolean sized(TypeText type) {
        return !type.arguments().isEmpty();
    }

    private static int fraction(TypeText type, int usual) {
        return sized(type) ? type.size(0) : usual;
    }

    private static SqlType<?> timestamp(TypeText type) {
        int digits = fraction(type, 6);
        return digits == 6 ? Types.TIMESTAMP : digits < 6 ? Types.timestamp(digits) : type.as(Types.TIMESTAMP, NAME);
    }

    private static SqlType<?> instant(TypeText type) {
        int digits = fraction(type, 6);
        return digits == 6 ? Types.INSTANT : digits < 6 ? Types.instant(digits) : type.as(Types.INSTANT, NAME);
    }

    private static boolean isLongest(TypeText type) {
        return type.size(0) == 18 && (type.arguments().size() == 1 || type.size(1) == 6);
    }
}
