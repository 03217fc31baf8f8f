// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.postgres;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.type.Microseconds;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Spans of time as PostgreSQL writes them, by the {@code intervalstyle} that it has unless told otherwise. An interval is
 * of months, days and microseconds, which are kept apart.
 */
final class IntervalText {
    private static final long MICROS_IN_HOUR = 3_600_000_000L;
    private static final long MICROS_IN_MINUTE = 60_000_000L;
    private static final int MICROS_IN_SECOND = 1_000_000;

    private static final Pattern FORM =
            Pattern.compile("(?:([+-]?\\d+) years? ?)?(?:([+-]?\\d+) mons? ?)?(?:([+-]?\\d+) days? ?)?"
                    + "(?:([+-]?)(\\d+):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?)?");

    private IntervalText() {}

    static String of(Duration span) {
        long micros = Microseconds.in(span);
        return micros / MICROS_IN_HOUR + " hours " + micros % MICROS_IN_HOUR / MICROS_IN_MINUTE + " mins "
                + micros % MICROS_IN_MINUTE + " microseconds";
    }

    static String of(Period span) {
        return span.getYears() + " years " + span.getMonths() + " mons " + daysOf(span) + " days";
    }

    private static long daysOf(Period span) {
        return span.get(ChronoUnit.DAYS);
    }

    /** A day is 24 hours, as it is where PostgreSQL compares intervals; months are refused. */
    static Duration duration(String text) {
        Matcher parts = parts(text);
        if (number(parts.group(1)) != 0 || number(parts.group(2)) != 0) {
            throw unreadable("months, which are of no certain length. Read it as a Period");
        }
        long micros = number(parts.group(5)) * MICROS_IN_HOUR
                + number(parts.group(6)) * MICROS_IN_MINUTE
                + number(parts.group(7)) * MICROS_IN_SECOND
                + fraction(parts.group(8));
        return Duration.ofDays(number(parts.group(3)))
                .plus("-".equals(parts.group(4)) ? -micros : micros, ChronoUnit.MICROS);
    }

    /** Years and months have the same sign; a time of day is refused. */
    static Period period(String text) {
        Matcher parts = parts(text);
        if (parts.group(5) != null
                && (number(parts.group(5)) + number(parts.group(6)) + number(parts.group(7)) != 0
                        || fraction(parts.group(8)) != 0)) {
            throw unreadable("hours or less. Read it as a Duration, or as a string");
        }
        return Period.of((int) number(parts.group(1)), (int) number(parts.group(2)), (int) number(parts.group(3)));
    }

    private static Matcher parts(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw unreadable("what is written in another intervalstyle than \"postgres\"");
        }
        return parts;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static int fraction(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt((digits + "00000").substring(0, 6));
    }

    private static InvalidValue unreadable(String what) {
        return new InvalidValue(
                ErrorCode.UNREADABLE_VALUE, "A column that is read as a span of time holds " + what + '.');
    }
}
