// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one row, in the order of the select list.
 *
 * <p>Names are those under which the statement puts its columns out. Positions begin at 0. Two rows are equal when
 * their elements are.
 */
public interface Row {
    int size();

    /** The element at a position; SQL NULL is null. */
    @Nullable
    Object get(int position);

    /**
     * The element of a name.
     *
     * @throws dev.athanor.error.UnknownName if there is none
     * @throws dev.athanor.error.ResultError if there are several
     */
    @Nullable
    Object get(String name);

    /**
     * The element that an expression of the statement became.
     *
     * @throws dev.athanor.error.ResultError if the statement did not select it, or selected it more than once
     */
    <T> @Nullable T get(Selectable<T> element);

    /**
     * The element of a name as a class; numbers and texts are converted when nothing is lost.
     *
     * @throws InvalidValue if the element cannot be read as that
     */
    <T> @Nullable T get(String name, Class<T> type);

    /**
     * The element at a position as a class; numbers and texts are converted when nothing is lost.
     *
     * @throws InvalidValue if the element cannot be read as that
     */
    <T> @Nullable T get(int position, Class<T> type);

    private <T> T required(String name, Class<T> type) {
        T value = get(name, type);
        if (value == null) {
            throw new InvalidValue(
                    ErrorCode.UNREADABLE_VALUE,
                    "The column \"" + name + "\" is NULL in this row. Use get(\"" + name + "\", " + type.getSimpleName()
                            + ".class), which gives null then.");
        }
        return value;
    }

    /** A number that is not null. */
    default int getInt(String name) {
        return required(name, Integer.class);
    }

    /** A number that is not null. */
    default long getLong(String name) {
        return required(name, Long.class);
    }

    /** A number that is not null. */
    default double getDouble(String name) {
        return required(name, Double.class);
    }

    /** A truth value that is not null; the numbers 1 and 0 are read as true and false. */
    default boolean getBoolean(String name) {
        return required(name, Boolean.class);
    }

    /** A number, or null. */
    default @Nullable BigDecimal getBigDecimal(String name) {
        return get(name, BigDecimal.class);
    }

    /** A text, or null. */
    default @Nullable String getString(String name) {
        return get(name, String.class);
    }

    /** Bytes, or null; the array of the row itself, which is not to be changed. */
    default byte @Nullable [] getBytes(String name) {
        return get(name, byte[].class);
    }

    /** A day, or null. */
    default @Nullable LocalDate getLocalDate(String name) {
        return get(name, LocalDate.class);
    }

    /** A time of day, or null. */
    default @Nullable LocalTime getLocalTime(String name) {
        return get(name, LocalTime.class);
    }

    /** A day and time without a zone, or null. */
    default @Nullable LocalDateTime getLocalDateTime(String name) {
        return get(name, LocalDateTime.class);
    }

    /** A moment, or null. */
    default @Nullable Instant getInstant(String name) {
        return get(name, Instant.class);
    }

    /** A UUID, or null. */
    default @Nullable UUID getUuid(String name) {
        return get(name, UUID.class);
    }

    List<String> names();

    List<@Nullable Object> values();

    /** The elements by name, in order. */
    Map<String, @Nullable Object> asMap();
}
