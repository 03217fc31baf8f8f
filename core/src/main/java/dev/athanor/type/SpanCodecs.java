// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.sql.Types;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * Spans of time where the database has no type for them, as whole numbers that sort and add up as they should: a
 * {@link Duration} in microseconds, a {@link Period} in months.
 */
public final class SpanCodecs {
    static final Codec<Duration> MICROSECONDS = Codec.of(
            Types.BIGINT,
            (row, column) -> {
                long micros = row.getLong(column);
                return micros == 0 && row.wasNull() ? null : Duration.of(micros, ChronoUnit.MICROS);
            },
            (statement, position, value) -> statement.setLong(position, Microseconds.in(value)));

    static final Codec<Period> MONTHS = Codec.of(
            Types.INTEGER,
            (row, column) -> {
                int months = row.getInt(column);
                return months == 0 && row.wasNull()
                        ? null
                        : Period.ofMonths(months).normalized();
            },
            (statement, position, value) -> statement.setInt(position, months(value)));

    private SpanCodecs() {}

    /**
     * The months of a period.
     *
     * @throws InvalidValue if it has days, or more months than an int can count
     */
    public static int months(Period value) {
        long months = value.toTotalMonths();
        if (!value.withDays(0).equals(value) || months != (int) months) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE,
                    "A Period is kept in months here, and this one has days, or too many of them. Keep days in a"
                            + " column of their own, or in a Duration.");
        }
        return (int) months;
    }
}
