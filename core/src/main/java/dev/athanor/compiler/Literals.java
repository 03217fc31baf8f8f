// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.dialect.Spelling;
import dev.athanor.dialect.Syntax.Booleans;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.type.EnumCodec;
import dev.athanor.type.SqlType;
import dev.athanor.type.StandardCodecs;
import dev.athanor.type.TypeConversion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Writes values into the text of a statement, where that is asked for: everywhere else they travel beside it. */
final class Literals {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private Literals() {}

    /**
     * A value as it is written in SQL.
     *
     * @throws InvalidValue if the type has no such form, or not for this value
     */
    static String of(@Nullable Object value, SqlType<?> type, Spelling dialect) {
        if (value == null) {
            return "NULL";
        }
        return stored(value, type.on(dialect.name()), dialect);
    }

    private static <J> String stored(Object value, SqlType<J> type, Spelling dialect) {
        TypeConversion<?, J> conversion = type.conversion();
        if (conversion != null) {
            return of(conversion.write(type.javaType().cast(value)), conversion.stored(), dialect);
        }
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, NUMERIC, REAL, FLOAT, DOUBLE -> number(value);
            case FIXED, STRING, TEXT, UUID, JSON -> string(value.toString(), dialect);
            case ENUM -> string(label(value, type), dialect);
            case BOOLEAN -> truth((Boolean) value, dialect);
            case BINARY -> dialect.literals().binary().formatted(HexFormat.of().formatHex((byte[]) value));
            case DATE -> dialect.literals().date().formatted(value);
            case TIME -> dialect.literals().time().formatted(TIME.format((LocalTime) value));
            case TIMESTAMP -> dialect.literals().timestamp().formatted(TIMESTAMP.format((LocalDateTime) value));
            case INSTANT ->
                dialect.literals().instant().formatted(TIMESTAMP.format(((Instant) value).atOffset(ZoneOffset.UTC)));
            case OFFSET_TIME, OFFSET_TIMESTAMP, DURATION, PERIOD, JSON_PATH, ARRAY, RANGE, NAMED, OTHER ->
                throw unwritable(type);
        };
    }

    private static <J> String label(Object value, SqlType<J> type) {
        return new EnumCodec<>(type, StandardCodecs.STRING)
                .label(type.javaType().cast(value));
    }

    /** How true or false is written. */
    static String truth(boolean value, Spelling dialect) {
        if (dialect.syntax().booleans() == Booleans.KEYWORDS) {
            return String.valueOf(value);
        }
        return value ? "1" : "0";
    }

    /** What is below zero stands in parentheses: after a minus it would begin a comment. */
    private static String number(Object value) {
        if (value instanceof Double number && !Double.isFinite(number)
                || value instanceof Float single && !Float.isFinite(single)) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE,
                    "The number " + value + " has no form in the text of a statement. Leave it a parameter.");
        }
        String digits = value instanceof BigDecimal exact ? exact.toPlainString() : value.toString();
        return digits.startsWith("-") ? "(" + digits + ")" : digits;
    }

    /** A string in quotes. */
    static String string(String text, Spelling dialect) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE,
                    "A string with the character 0 has no form in the text of a statement. Leave it a parameter.");
        }
        String doubled = text.replace("'", "''");
        return '\'' + (dialect.backslashEscapes() ? doubled.replace("\\", "\\\\") : doubled) + '\'';
    }

    private static InvalidValue unwritable(SqlType<?> type) {
        return new InvalidValue(
                ErrorCode.WRONG_VALUE,
                "A value of type " + type + " has no form in the text of a statement. Leave it a parameter.");
    }
}
