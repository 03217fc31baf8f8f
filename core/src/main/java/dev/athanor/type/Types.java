// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types of everyday columns, to import statically: {@code Column.of("title", string(255))}. */
public final class Types {
    public static final SqlType<Short> SMALLINT = plain(TypeKind.SMALLINT, Short.class);
    public static final SqlType<Integer> INTEGER = plain(TypeKind.INTEGER, Integer.class);
    public static final SqlType<Long> BIGINT = plain(TypeKind.BIGINT, Long.class);
    public static final SqlType<Float> REAL = plain(TypeKind.REAL, Float.class);
    public static final SqlType<Double> DOUBLE = plain(TypeKind.DOUBLE, Double.class);
    /** A numeric of the database's own precision. */
    public static final SqlType<BigDecimal> NUMERIC = plain(TypeKind.NUMERIC, BigDecimal.class);
    /** A string of the database's own default length. */
    public static final SqlType<String> STRING = plain(TypeKind.STRING, String.class);
    /** Text without a bound. */
    public static final SqlType<String> TEXT = plain(TypeKind.TEXT, String.class);

    public static final SqlType<Boolean> BOOLEAN = plain(TypeKind.BOOLEAN, Boolean.class);
    public static final SqlType<byte[]> BINARY = plain(TypeKind.BINARY, byte[].class);
    public static final SqlType<LocalDate> DATE = plain(TypeKind.DATE, LocalDate.class);
    public static final SqlType<LocalTime> TIME = plain(TypeKind.TIME, LocalTime.class);
    /** Date and time of day without a zone, with microseconds. */
    public static final SqlType<LocalDateTime> TIMESTAMP = plain(TypeKind.TIMESTAMP, LocalDateTime.class);
    /** A point in time, with microseconds. */
    public static final SqlType<Instant> INSTANT = plain(TypeKind.INSTANT, Instant.class);

    /** A time of day with its offset from UTC, with microseconds. */
    public static final SqlType<OffsetTime> OFFSET_TIME = plain(TypeKind.OFFSET_TIME, OffsetTime.class);
    /** A point in time with its offset from UTC, with microseconds. */
    public static final SqlType<OffsetDateTime> OFFSET_TIMESTAMP =
            plain(TypeKind.OFFSET_TIMESTAMP, OffsetDateTime.class);
    /** A span of time, with microseconds. */
    public static final SqlType<Duration> DURATION = plain(TypeKind.DURATION, Duration.class);
    /** A span of time in years and months; on PostgreSQL also in days. */
    public static final SqlType<Period> PERIOD = plain(TypeKind.PERIOD, Period.class);
    /** A JSON document. */
    public static final SqlType<Json> JSON = plain(TypeKind.JSON, Json.class);

    public static final SqlType<UUID> UUID_TYPE = plain(TypeKind.UUID, UUID.class);
    /** A JSON document, in PostgreSQL's binary form there, which has operators of its own and can be indexed. */
    public static final SqlType<Json> JSONB = JSON.variant("postgresql", JSON.named("JSONB"));
    /** The one step to what a JSON document itself holds: for builders of statements, not for columns. */
    public static final SqlType<JsonPath> JSON_STEP = plain(TypeKind.JSON_STEP, JsonPath.class);
    /** The way of several steps into a JSON document: for builders of statements, not for columns. */
    public static final SqlType<JsonPath> JSON_PATH = plain(TypeKind.JSON_PATH, JsonPath.class);
    /** Nothing is known of the value: the driver decides. */
    public static final SqlType<Object> OTHER = plain(TypeKind.OTHER, Object.class);

    private static final Map<Class<?>, SqlType<?>> BY_CLASS = Map.ofEntries(
            Map.entry(Short.class, SMALLINT),
            Map.entry(Integer.class, INTEGER),
            Map.entry(Long.class, BIGINT),
            Map.entry(Float.class, REAL),
            Map.entry(Double.class, DOUBLE),
            Map.entry(BigDecimal.class, NUMERIC),
            Map.entry(String.class, STRING),
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(byte[].class, BINARY),
            Map.entry(LocalDate.class, DATE),
            Map.entry(LocalTime.class, TIME),
            Map.entry(LocalDateTime.class, TIMESTAMP),
            Map.entry(Instant.class, INSTANT),
            Map.entry(OffsetTime.class, OFFSET_TIME),
            Map.entry(OffsetDateTime.class, OFFSET_TIMESTAMP),
            Map.entry(Duration.class, DURATION),
            Map.entry(Period.class, PERIOD),
            Map.entry(Json.class, JSON),
            Map.entry(UUID.class, UUID_TYPE));

    private Types() {}

    /** A string of at most {@code length} characters. */
    public static SqlType<String> string(int length) {
        return sized(TypeKind.STRING, String.class, length, SqlType.UNSIZED);
    }

    /**
     * A string that the database fills up with blanks to {@code length} characters. Blanks at its end are no part of the
     * value: it is read without them.
     */
    public static SqlType<String> fixed(int length) {
        return sized(TypeKind.FIXED, String.class, length, SqlType.UNSIZED);
    }

    /** Bytes, at most {@code length} of them. */
    public static SqlType<byte[]> binary(int length) {
        return sized(TypeKind.BINARY, byte[].class, length, SqlType.UNSIZED);
    }

    /** A decimal number of {@code precision} digits, {@code scale} of them after the point. */
    public static SqlType<BigDecimal> numeric(int precision, int scale) {
        return sized(TypeKind.NUMERIC, BigDecimal.class, precision, scale);
    }

    /** A floating point number of at least {@code precision} binary digits: of less than 25 only a float comes back. */
    public static SqlType<Double> floating(int precision) {
        return sized(TypeKind.FLOAT, Double.class, precision, SqlType.UNSIZED);
    }

    /** A time of day whose seconds have {@code digits} after the point, at most 6; what is finer is cut off. */
    public static SqlType<LocalTime> time(int digits) {
        return sized(TypeKind.TIME, LocalTime.class, fraction(digits), SqlType.UNSIZED);
    }

    /** Date and time of day without a zone, whose seconds have {@code digits} after the point, at most 6; what is finer is cut off. */
    public static SqlType<LocalDateTime> timestamp(int digits) {
        return sized(TypeKind.TIMESTAMP, LocalDateTime.class, fraction(digits), SqlType.UNSIZED);
    }

    /** A point in time whose seconds have {@code digits} after the point, at most 6; what is finer is cut off. */
    public static SqlType<Instant> instant(int digits) {
        return sized(TypeKind.INSTANT, Instant.class, fraction(digits), SqlType.UNSIZED);
    }

    private static int fraction(int digits) {
        if (digits < 0 || digits > 6) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE, "The fraction of a second has 0 to 6 digits, and not " + digits + '.');
        }
        return digits;
    }

    /**
     * The constants of an enum, stored by their names as strings.
     *
     * @see #enumOf(Class, Function) to store something else than the names
     * @see #nativeEnum(String, Class) for the database's own enum types
     */
    public static <E extends Enum<E>> SqlType<E> enumOf(Class<E> type) {
        return enumOf(type, Enum::name);
    }

    /** The constants of an enum, stored as strings that a function makes of them. */
    public static <E extends Enum<E>> SqlType<E> enumOf(Class<E> type, Function<? super E, String> label) {
        List<String> labels =
                Arrays.stream(type.getEnumConstants()).<String>map(label).toList();
        return labelled(type, new EnumLabels(null, null, labels, false, true));
    }

    /** Strings of which only these are allowed, stored as such. */
    public static SqlType<String> enumOf(String... labels) {
        return labelled(String.class, new EnumLabels(null, null, List.of(labels), false, true));
    }

    /**
     * The constants of an enum by their names, in the database's own type for them where it has one: PostgreSQL's of that
     * name, which {@code CREATE TYPE} makes; {@code ENUM('a', 'b')} on MySQL, MariaDB and H2; a string elsewhere.
     */
    public static <E extends Enum<E>> SqlType<E> nativeEnum(String name, Class<E> type) {
        return enumOf(type).nativeEnum(name);
    }

    static <J> SqlType<J> labelled(Class<J> javaType, EnumLabels labels) {
        return new SqlType<>(TypeKind.ENUM, javaType, labels.longest(), SqlType.UNSIZED, TypeFacts.NONE.labels(labels));
    }

    /** A list of values of one type; only PostgreSQL and H2 have columns for it. An element may be null. */
    @SuppressWarnings("unchecked")
    public static <J> SqlType<List<J>> array(SqlType<J> element) {
        return new SqlType<>(
                TypeKind.ARRAY,
                (Class<List<J>>) (Class<?>) List.class,
                SqlType.UNSIZED,
                SqlType.UNSIZED,
                TypeFacts.NONE.element(element));
    }

    /** The values of one type from one to another; only PostgreSQL has columns for it. */
    @SuppressWarnings("unchecked")
    public static <J> SqlType<Range<J>> range(SqlType<J> bound) {
        return new SqlType<>(
                TypeKind.RANGE,
                (Class<Range<J>>) (Class<?>) Range.class,
                SqlType.UNSIZED,
                SqlType.UNSIZED,
                TypeFacts.NONE.element(bound));
    }

    /**
     * A type of one database that has no other name here, whose values are written and read as its texts:
     * {@code named("INET")}. What is made of the texts, {@link SqlType#as} says.
     */
    public static SqlType<String> named(String exactName) {
        return plain(TypeKind.NAMED, String.class).named(exactName);
    }

    /** A type of one database, and how its values travel. */
    public static <J> SqlType<J> named(String exactName, Class<J> javaType, Codec<J> codec) {
        SqlType<J> named = plain(TypeKind.NAMED, javaType).named(exactName);
        return named.with(TypeFacts.NONE.exactName(exactName).codec(codec));
    }

    /** The type that a Java class is stored as when nothing else is said, or null if there is none. */
    @SuppressWarnings("unchecked")
    public static <J> @Nullable SqlType<J> find(Class<J> javaType) {
        return (SqlType<J>) BY_CLASS.get(javaType);
    }

    /**
     * The type of a literal value.
     *
     * @throws InvalidValue if no type is known for its class
     */
    public static SqlType<?> of(Object value) {
        SqlType<?> known = BY_CLASS.get(value.getClass());
        if (known != null) {
            return known;
        }
        if (value instanceof Enum<?> constant) {
            return enumOfConstant(constant);
        }
        throw new InvalidValue(
                ErrorCode.UNKNOWN_TYPE,
                "No SQL type is known for " + value.getClass().getName()
                        + ". Compare it with a column, whose type it then takes, or convert it first.");
    }

    private static <E extends Enum<E>> SqlType<E> enumOfConstant(Enum<E> constant) {
        return enumOf(constant.getDeclaringClass());
    }

    private static <J> SqlType<J> plain(TypeKind kind, Class<J> javaType) {
        return sized(kind, javaType, SqlType.UNSIZED, SqlType.UNSIZED);
    }

    private static <J> SqlType<J> sized(TypeKind kind, Class<J> javaType, int length, int scale) {
        return new SqlType<>(kind, javaType, length, scale, TypeFacts.NONE);
    }
}
