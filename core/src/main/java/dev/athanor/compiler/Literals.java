// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.dialect.OffsetInUtc;
import dev.athanor.dialect.Spelling;
import dev.athanor.dialect.Syntax.Booleans;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.type.EnumCodec;
import dev.athanor.type.Json;
import dev.athanor.type.JsonPath;
import dev.athanor.type.Microseconds;
import dev.athanor.type.SpanCodecs;
import dev.athanor.type.SqlType;
import dev.athanor.type.StandardCodecs;
import dev.athanor.type.TypeConversion;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes values into the text of a statement, where that is asked for: everywhere else they travel beside it. */
final class Literals {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");
    private static final DateTimeFormatter OFFSET_TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSxxx");

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
            case FIXED, STRING, TEXT, UUID -> string(value.toString(), dialect);
            case JSON -> dialect.literals().json().formatted(string(((Json) value).text(), dialect));
            case ENUM -> string(label(value, type), dialect);
            case BOOLEAN -> truth((Boolean) value, dialect);
            case BINARY -> dialect.literals().binary().formatted(HexFormat.of().formatHex((byte[]) value));
            case DATE -> dialect.literals().date().formatted(value);
            case TIME -> dialect.literals().time().formatted(TIME.format(cut((LocalTime) value, type)));
            case TIMESTAMP ->
                dialect.literals().timestamp().formatted(TIMESTAMP.format(cut((LocalDateTime) value, type)));
            case INSTANT -> instant((Instant) value, type, dialect);
            case OFFSET_TIMESTAMP -> offsetTimestamp((OffsetDateTime) value, type, dialect);
            case OFFSET_TIME -> cast(value, () -> OFFSET_TIME.format((OffsetTime) value), type, dialect);
            case DURATION ->
                dialect.literals().intervals()
                        ? cast(value, () -> dayTime((Duration) value), type, dialect)
                        : number(Microseconds.in((Duration) value));
            case PERIOD ->
                dialect.literals().intervals()
                        ? cast(value, () -> yearMonth((Period) value), type, dialect)
                        : number(SpanCodecs.months((Period) value));
            case ARRAY -> array((List<?>) value, type, dialect);
            case RANGE -> cast(value, value::toString, type, dialect);
            case NAMED -> named(value, type, dialect);
            case OTHER -> of(value, Types.of(value), dialect);
            case JSON_STEP, JSON_PATH -> path(dialect.jsonPath((JsonPath) value, type.kind()), dialect);
        };
    }

    private static <T extends Temporal> T cut(T time, SqlType<?> type) {
        return type.length() == SqlType.UNSIZED ? time : Microseconds.cut(time, type.length());
    }

    private static String instant(Instant value, SqlType<?> type, Spelling dialect) {
        return dialect.literals()
                .instant()
                .formatted(TIMESTAMP.format(cut(value, type).atOffset(ZoneOffset.UTC)));
    }

    private static String offsetTimestamp(OffsetDateTime value, SqlType<?> type, Spelling dialect) {
        String form = dialect.literals().offsetTimestamp();
        return form == null
                ? instant(OffsetInUtc.instant(value), type, dialect)
                : form.formatted(TIMESTAMP.format(value), OFFSET.format(value));
    }

    /** A value cast from its text, as the database has it, or else the SQL standard. */
    private static <J> String cast(Object value, Supplier<String> standard, SqlType<J> type, Spelling dialect) {
        String name = dialect.castName(type);
        String own = dialect.castText(type.javaType().cast(value), type);
        return "CAST(" + string(own == null ? standard.get() : own, dialect) + " AS " + name + ")";
    }

    private static String dayTime(Duration value) {
        long micros = Microseconds.in(value);
        Duration span = Duration.of(micros, ChronoUnit.MICROS).abs();
        LocalTime rest = LocalTime.MIDNIGHT.plus(span.minusDays(span.toDays()));
        return (micros < 0 ? "-" : "") + span.toDays() + ' ' + TIME.format(rest);
    }

    private static String yearMonth(Period value) {
        int months = SpanCodecs.months(value);
        return (months < 0 ? "-" : "") + Math.abs(months / 12) + "-" + Math.abs(months % 12);
    }

    /** An array in one piece where it has a text, or else of its elements. */
    private static <J> String array(List<?> values, SqlType<J> type, Spelling dialect) {
        String name = dialect.castName(type);
        String own = dialect.castText(type.javaType().cast(values), type);
        SqlType<?> element = Objects.requireNonNull(type.element());
        return "CAST("
                + (own != null
                        ? string(own, dialect)
                        : values.stream()
                                .map(each -> of(each, element, dialect))
                                .collect(Collectors.joining(", ", "ARRAY[", "]")))
                + " AS " + name + ")";
    }

    /** A type of one database: its values are texts, unless somebody else says how they travel. */
    private static <J> String named(Object value, SqlType<J> type, Spelling dialect) {
        if (!(value instanceof String text) || type.codec() != null) {
            throw unwritable(type);
        }
        return dialect.castText(type.javaType().cast(text), type) == null
                ? string(text, dialect)
                : cast(text, () -> text, type, dialect);
    }

    private static <J> String label(Object value, SqlType<J> type) {
        return new EnumCodec<>(type, StandardCodecs.STRING)
                .label(type.javaType().cast(value));
    }

    private static String path(Object path, Spelling dialect) {
        return path instanceof String text ? string(text, dialect) : path.toString();
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
