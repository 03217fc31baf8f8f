// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How the version of a row goes on, by which it is noticed that somebody else has changed the row meanwhile: every write
 * of it gives it another version, and asks for the one that was read.
 */
public enum Versioning {
    /** Counts from 1. */
    COUNTER {
        @Override
        public Object next(Class<?> type, @Nullable Object before) {
            long next = before == null ? 1 : ((Number) before).longValue() + 1;
            if (type == Long.class) {
                return next;
            }
            return type == Integer.class ? (Object) Math.toIntExact(next) : (Object) (short) next;
        }
    },
    /** The time, in microseconds as databases keep it; a later one than before in any case. */
    TIME {
        @Override
        public Object next(Class<?> type, @Nullable Object before) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            if (type == Instant.class) {
                Instant last = (Instant) before;
                return last == null || last.isBefore(now) ? now : last.plus(1, ChronoUnit.MICROS);
            }
            LocalDateTime here = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
            LocalDateTime last = (LocalDateTime) before;
            return last == null || last.isBefore(here) ? here : last.plus(1, ChronoUnit.MICROS);
        }
    },
    /** Made by the database, and read back after every write. */
    DATABASE {
        @Override
        public Object next(Class<?> type, @Nullable Object before) {
            throw new IllegalStateException("the database makes the version");
        }
    };

    /**
     * The version after another one.
     *
     * @param type the class of the version
     * @param before the version before, or null for a new row
     */
    public abstract Object next(Class<?> type, @Nullable Object before);

    /** How versions of a class go on that the program makes, or null if there is no way. */
    public static @Nullable Versioning of(Class<?> type) {
        if (type == Integer.class || type == Long.class || type == Short.class) {
            return COUNTER;
        }
        return type == Instant.class || type == LocalDateTime.class ? TIME : null;
    }
}
