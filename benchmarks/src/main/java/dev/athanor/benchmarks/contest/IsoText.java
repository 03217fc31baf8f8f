// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.contest;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Dates and moments as SQLite keeps them: text, {@code 2001-02-03} and {@code 2001-02-03 04:05:06.000007}.
 *
 * <p>Written for speed, since a formatter would cost more than all the rest of a row: the yardstick is to be a limit, and the
 * converters of the peers get the same code.
 */
public final class IsoText {

    private IsoText() {}

    public static LocalDate date(String text) {
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    public static LocalDateTime moment(String text) {
        return LocalDateTime.of(
                digits(text, 0, 4),
                digits(text, 5, 7),
                digits(text, 8, 10),
                digits(text, 11, 13),
                digits(text, 14, 16),
                digits(text, 17, 19),
                1_000 * digits(text, 20, 26));
    }

    public static String of(LocalDate date) {
        return date.toString();
    }

    public static String of(LocalDateTime moment) {
        StringBuilder text = new StringBuilder(26);
        pad(text, moment.getYear(), 1_000);
        pad(text.append('-'), moment.getMonthValue(), 10);
        pad(text.append('-'), moment.getDayOfMonth(), 10);
        pad(text.append(' '), moment.getHour(), 10);
        pad(text.append(':'), moment.getMinute(), 10);
        pad(text.append(':'), moment.getSecond(), 10);
        pad(text.append('.'), moment.getNano() / 1_000, 100_000);
        return text.toString();
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static void pad(StringBuilder text, int value, int highest) {
        for (int power = highest; power > 1 && value < power; power /= 10) {
            text.append('0');
        }
        text.append(value);
    }
}
