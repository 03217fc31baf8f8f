// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;

/**
 * The finest time that all databases keep: what is finer is cut off when a value is bound, the same on every database.
 *
 * <p>Left alone, one driver rounds, another cuts and a third refuses, and {@code Instant.now()} has nanoseconds. Cutting
 * keeps the order of values and never gives a later second, day or year than was meant.
 */
public final class Microseconds {
    private static final int NANOS = 1000;

    private Microseconds() {}

    /** The time of day without what is finer than a microsecond. */
    public static LocalTime of(LocalTime time) {
        long finer = time.toNanoOfDay() % NANOS;
        return finer == 0 ? time : time.minusNanos(finer);
    }

    /** The date and time without what is finer than a microsecond. */
    public static LocalDateTime of(LocalDateTime time) {
        LocalTime cut = of(time.toLocalTime());
        return cut == time.toLocalTime() ? time : LocalDateTime.of(time.toLocalDate(), cut);
    }

    /** The time without what is finer than so many digits of its second's fraction. */
    @SuppressWarnings("unchecked")
    public static <T extends Temporal> T cut(T time, int digits) {
        int nanos = time.get(ChronoField.NANO_OF_SECOND);
        int unit = (int) Math.pow(10, 9 - digits);
        return (T) time.with(ChronoField.NANO_OF_SECOND, nanos - nanos % unit);
    }

    /**
     * The whole microseconds of a span of time.
     *
     * @throws InvalidValue if there are more than a long can count: 292,000 years
     */
    public static long in(Duration span) {
        try {
            return Math.addExact(Math.multiplyExact(span.getSeconds(), 1_000_000L), span.getNano() / NANOS);
        } catch (ArithmeticException e) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE, "A Duration has more microseconds than 64 bits can count.", e);
        }
    }

    /** The date and time of an instant in UTC, without what is finer than a microsecond. */
    public static LocalDateTime inUtc(Instant instant) {
        return of(LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC));
    }
}
