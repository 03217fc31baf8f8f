// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
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

    public static final SqlType<UUID> UUID_TYPE = plain(TypeKind.UUID, UUID.class);
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
            Map.entry(UUID.class, UUID_TYPE));

    private Types() {}

    /** A string of at most {@code length} characters. */
    public static SqlType<String> string(int length) {
        return new SqlType<>(TypeKind.STRING, String.class, length, SqlType.UNSIZED);
    }

    /** A decimal number of {@code precision} digits, {@code scale} of them after the point. */
    public static SqlType<BigDecimal> numeric(int precision, int scale) {
        return new SqlType<>(TypeKind.NUMERIC, BigDecimal.class, precision, scale);
    }

    /** The constants of an enum, stored by their names. */
    public static <E extends Enum<E>> SqlType<E> enumOf(Class<E> type) {
        int longest = Arrays.stream(type.getEnumConstants())
                .mapToInt(constant -> constant.name().length())
                .max()
                .orElse(1);
        return new SqlType<>(TypeKind.ENUM, type, longest, SqlType.UNSIZED);
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
        return new SqlType<>(kind, javaType, SqlType.UNSIZED, SqlType.UNSIZED);
    }
}
