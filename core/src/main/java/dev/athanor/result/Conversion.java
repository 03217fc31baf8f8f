// SPDX-License-Identifier: Apache-2.0
package dev.athanor.result;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.sql.Row;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value of a {@code text(…)} statement, of which the driver alone chose the class, as the class that is wanted,
 * when nothing is lost by it.
 */
final class Conversion {
    private Conversion() {}

    /** The first element of a row, or whatever else its query made of a row. */
    static @Nullable Object element(@Nullable Object row) {
        return row instanceof Row elements ? elements.get(0) : row;
    }

    static <T> @Nullable T element(@Nullable Object row, Class<T> wanted, List<String> names) {
        return of(element(row), wanted, names.isEmpty() ? "1" : names.get(0));
    }

    static <T> @Nullable T of(@Nullable Object value, Class<T> wanted, String column) {
        if (value == null || wanted.isInstance(value)) {
            return wanted.cast(value);
        }
        try {
            Object converted = convert(value, wanted);
            if (converted != null) {
                return wanted.cast(converted);
            }
        } catch (DateTimeException | IllegalArgumentException | AthanorException e) {
            throw unreadable(value, wanted, column, e);
        }
        throw unreadable(value, wanted, column, null);
    }

    private static @Nullable Object convert(Object value, Class<?> wanted) {
        if (value instanceof Number number) {
            return ofNumber(number, wanted);
        }
        if (value instanceof String text) {
            return ofText(text, wanted);
        }
        if (value instanceof Timestamp timestamp && wanted == LocalDateTime.class) {
            return timestamp.toLocalDateTime();
        }
        if (value instanceof Date date && wanted == LocalDate.class) {
            return date.toLocalDate();
        }
        if (value instanceof Time time && wanted == LocalTime.class) {
            return time.toLocalTime();
        }
        if (value instanceof OffsetDateTime moment && wanted == java.time.Instant.class) {
            return moment.toInstant();
        }
        return null;
    }

    private static @Nullable Object ofNumber(Number number, Class<?> wanted) {
        if (wanted == Boolean.class) {
            return isOneOrZero(number) ? number.longValue() == 1 : null;
        }
        SqlType<?> type = Types.find(wanted);
        return type == null || !Number.class.isAssignableFrom(wanted) ? null : type.convert(number);
    }

    private static boolean isOneOrZero(Number number) {
        return number.doubleValue() == 0 || number.doubleValue() == 1;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object ofText(String text, Class<?> wanted) {
        if (wanted == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (wanted == LocalTime.class) {
            return LocalTime.parse(text);
        }
        if (wanted == LocalDateTime.class) {
            return LocalDateTime.parse(text.replace(' ', 'T'));
        }
        if (wanted == UUID.class) {
            return UUID.fromString(text);
        }
        return wanted.isEnum() ? Enum.valueOf((Class<? extends Enum>) wanted, text) : null;
    }

    private static InvalidValue unreadable(Object value, Class<?> wanted, String column, @Nullable Exception cause) {
        String sentence = "The column \"" + column + "\" holds a "
                + value.getClass().getSimpleName() + " that cannot be read as " + wanted.getSimpleName() + ".";
        return cause == null
                ? new InvalidValue(ErrorCode.UNREADABLE_VALUE, sentence)
                : new InvalidValue(ErrorCode.UNREADABLE_VALUE, sentence, cause);
    }
}
