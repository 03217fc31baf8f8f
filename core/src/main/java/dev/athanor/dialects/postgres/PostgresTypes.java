// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.postgres;

import dev.athanor.inspect.CatalogRow;
import dev.athanor.inspect.SqlTokens;
import dev.athanor.inspect.SqlTokens.Token;
import dev.athanor.inspect.TypeText;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types that the names in PostgreSQL's catalogue stand for, as {@code format_type} writes them. */
final class PostgresTypes {
    private static final String NAME = "postgresql";
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    private PostgresTypes() {}

    /** The type of a column: also one of the user's own making, an enum or a domain. */
    static SqlType<?> of(CatalogRow column, @Nullable String enumSchema) {
        TypeText type = TypeText.parse(column.text("type_text"));
        String labels = column.textOrNull("enum_labels");
        if (labels != null) {
            String[] texts = SqlTokens.of(labels).stream()
                    .filter(token -> token.kind() == SqlTokens.Kind.TEXT)
                    .map(SqlTokens.Token::text)
                    .toArray(String[]::new);
            return texts.length == 0
                    ? type.unknown()
                    : arrays(Types.enumOf(texts).nativeEnum(enumSchema, column.name("type_name")), type.dimensions());
        }
        String base = column.textOrNull("domain_base");
        return base == null ? of(type) : of(TypeText.parse(base)).named(type.text());
    }

    private static SqlType<?> arrays(SqlType<?> element, int dimensions) {
        return dimensions == 0 ? element : Types.array(arrays(element, dimensions - 1));
    }

    static SqlType<?> of(TypeText type) {
        if (type.dimensions() > 0) {
            return Types.array(
                    of(TypeText.parse(type.text().substring(0, type.text().indexOf('[')))));
        }
        return switch (type.name()) {
            case "smallint" -> Types.SMALLINT;
            case "integer" -> Types.INTEGER;
            case "bigint" -> Types.BIGINT;
            case "numeric" -> numeric(type);
            case "real" -> Types.REAL;
            case "double precision" -> Types.DOUBLE;
            case "character varying" -> sized(type) ? Types.string(type.size(0)) : Types.STRING;
            case "character" -> sized(type) ? Types.fixed(type.size(0)) : type.unknown();
            case "text" -> Types.TEXT;
            case "boolean" -> Types.BOOLEAN;
            case "bytea" -> Types.BINARY;
            case "date" -> Types.DATE;
            case "time without time zone" -> sized(type) ? Types.time(type.size(0)) : Types.TIME;
            case "time with time zone" -> sized(type) ? type.as(Types.OFFSET_TIME, NAME) : Types.OFFSET_TIME;
            case "timestamp without time zone" -> sized(type) ? Types.timestamp(type.size(0)) : Types.TIMESTAMP;
            case "timestamp with time zone" -> sized(type) ? Types.instant(type.size(0)) : Types.INSTANT;
            case "interval" -> sized(type) ? type.as(Types.DURATION, NAME) : Types.DURATION;
            case "interval day",
                    "interval day to hour",
                    "interval day to minute",
                    "interval day to second",
                    "interval hour",
                    "interval hour to minute",
                    "interval hour to second",
                    "interval minute",
                    "interval minute to second",
                    "interval second" -> type.as(Types.DURATION, NAME);
            case "interval year", "interval month", "interval year to month" -> type.as(Types.PERIOD, NAME);
            case "uuid" -> Types.UUID_TYPE;
            case "json" -> Types.JSON;
            case "jsonb" -> type.as(Types.JSON, NAME);
            case "int4range" -> Types.range(Types.INTEGER);
            case "int8range" -> Types.range(Types.BIGINT);
            case "numrange" -> Types.range(Types.NUMERIC);
            case "daterange" -> Types.range(Types.DATE);
            case "tsrange" -> Types.range(Types.TIMESTAMP);
            case "tstzrange" -> Types.range(Types.INSTANT);
            default -> type.unknown();
        };
    }

    /**
     * A constant without the cast to the type of its column that PostgreSQL writes behind it: {@code 'it''s'} for
     * {@code 'it''s'::character varying}, and {@code -1} for {@code '-1'::integer}.
     */
    static String withoutCast(String expression, String columnType) {
        List<Token> tokens = SqlTokens.of(expression);
        boolean cast = tokens.size() > 3
                && tokens.get(0).kind() == SqlTokens.Kind.TEXT
                && tokens.get(1).isSign(':')
                && tokens.get(2).isSign(':');
        if (!cast) {
            return expression;
        }
        String to = TypeText.parse(expression.substring(tokens.get(2).end())).name();
        String own = TypeText.parse(columnType).name();
        boolean number = NUMBERS.contains(own) && NUMBERS.contains(to);
        if (!number && !to.equals(own) && !(to.equals("bpchar") && own.equals("character"))) {
            return expression;
        }
        return number
                ? tokens.get(0).text()
                : expression.substring(0, tokens.get(0).end());
    }

    private static boolean sized(TypeText type) {
        return !type.arguments().isEmpty();
    }

    /** A scale below zero is written as PostgreSQL writes it. */
    private static SqlType<?> numeric(TypeText type) {
        if (!sized(type)) {
            return Types.NUMERIC;
        }
        return type.size(1) == SqlType.UNSIZED ? type.unknown() : Types.numeric(type.size(0), type.size(1));
    }
}
