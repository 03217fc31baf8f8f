// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

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

    /** The date and time of an instant in UTC, without what is finer than a microsecond. */
    public static LocalDateTime inUtc(Instant instant) {
        return of(LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC));
    }
}
