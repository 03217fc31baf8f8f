// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Dates and times as the text in which SQLite keeps them: {@code 2024-02-29}, {@code 23:59:59.123456} and
 * {@code 2024-02-29 23:59:59.123456}, which sort as they should and which SQLite's own functions understand.
 *
 * <p>Written are always six digits of the second's fraction, and what is finer is cut off. Read is any number of them,
 * none included, {@code T} for the blank, and a time without seconds. Years before 0 and after 9999 are refused: as text
 * they would sort wrongly.
 *
 * <p>This runs for each value of each row, so it looks at characters and calls no formatter.
 */
final class IsoText {
    private static final String DATE_FORM = "YYYY-MM-DD";
    private static final String TIME_FORM = "HH:MM:SS.ffffff";
    private static final String DATE_TIME_FORM = DATE_FORM + ' ' + TIME_FORM;

    private IsoText() {}

    static String of(LocalDate date) {
        byte[] text = new byte[10];
        putDate(text, date);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    static String of(LocalTime time) {
        byte[] text = new byte[15];
        putTime(text, 0, time);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    static String of(LocalDateTime dateTime) {
        byte[] text = new byte[26];
        putDate(text, dateTime.toLocalDate());
        text[10] = ' ';
        putTime(text, 11, dateTime.toLocalTime());
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    static String of(Instant instant) {
        return of(LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC));
    }

    private static void putDate(byte[] text, LocalDate date) {
        int year = date.getYear();
        if (year < 0 || year > 9999) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE,
                    "SQLite keeps dates as text, which sorts rightly only from year 0 to 9999; the year is " + year
                            + ".");
        }
        putTwo(text, 0, year / 100);
        putTwo(text, 2, year % 100);
        text[4] = '-';
        putTwo(text, 5, date.getMonthValue());
        text[7] = '-';
        putTwo(text, 8, date.getDayOfMonth());
    }

    private static void putTime(byte[] text, int at, LocalTime time) {
        putTwo(text, at, time.getHour());
        text[at + 2] = ':';
        putTwo(text, at + 3, time.getMinute());
        text[at + 5] = ':';
        putTwo(text, at + 6, time.getSecond());
        text[at + 8] = '.';
        int micros = time.getNano() / 1000;
        putTwo(text, at + 9, micros / 10_000);
        putTwo(text, at + 11, micros / 100 % 100);
        putTwo(text, at + 13, micros % 100);
    }

    private static void putTwo(byte[] text, int at, int value) {
        text[at] = (byte) ('0' + value / 10);
        text[at + 1] = (byte) ('0' + value % 10);
    }

    static LocalDate date(byte[] text) {
        try {
            check(text.length == 10);
            return readDate(text);
        } catch (DateTimeException notSo) {
            throw unreadable(text, DATE_FORM);
        }
    }

    static LocalTime time(byte[] text) {
        try {
            return readTime(text, 0, text.length);
        } catch (DateTimeException notSo) {
            throw unreadable(text, TIME_FORM);
        }
    }

    static LocalDateTime dateTime(byte[] text) {
        try {
            LocalDate date = readDate(text);
            return LocalDateTime.of(date, timeOfDay(text, text.length));
        } catch (DateTimeException notSo) {
            throw unreadable(text, DATE_TIME_FORM);
        }
    }

    /** A date and time in UTC; it may end in {@code Z}, or in an offset such as {@code +02:00}. */
    static Instant instant(byte[] text) {
        try {
            LocalDate date = readDate(text);
            int end = endOfTime(text);
            return LocalDateTime.of(date, timeOfDay(text, end)).toInstant(offset(text, end));
        } catch (DateTimeException notSo) {
            throw unreadable(text, DATE_TIME_FORM);
        }
    }

    private static int endOfTime(byte[] text) {
        for (int i = text.length - 1; i > 10; i--) {
            byte c = text[i];
            if (c == 'Z' || c == '+' || c == '-') {
                return i;
            }
        }
        return text.length;
    }

    private static ZoneOffset offset(byte[] text, int at) {
        return at == text.length
                ? ZoneOffset.UTC
                : ZoneOffset.of(new String(text, at, text.length - at, StandardCharsets.ISO_8859_1));
    }

    private static LocalDate readDate(byte[] text) {
        check(text.length >= 10 && text[4] == '-' && text[7] == '-');
        return LocalDate.of(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8));
    }

    private static LocalTime timeOfDay(byte[] text, int end) {
        if (end == 10) {
            return LocalTime.MIDNIGHT;
        }
        byte separator = text[10];
        check(separator == ' ' || separator == 'T');
        return readTime(text, 11, end);
    }

    private static LocalTime readTime(byte[] text, int at, int end) {
        check(end - at >= 5 && text[at + 2] == ':');
        int hour = two(text, at);
        int minute = two(text, at + 3);
        if (end == at + 5) {
            return LocalTime.of(hour, minute);
        }
        check(end - at >= 8 && text[at + 5] == ':');
        int nanos = end == at + 8 ? 0 : readFraction(text, at + 8, end);
        return LocalTime.of(hour, minute, two(text, at + 6), nanos);
    }

    private static int readFraction(byte[] text, int at, int end) {
        int digits = end - at - 1;
        check(text[at] == '.' && digits >= 1 && digits <= 9);
        int nanos = 0;
        for (int i = at + 1; i < end; i++) {
            nanos = nanos * 10 + digit(text, i);
        }
        for (int i = digits; i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int two(byte[] text, int at) {
        return digit(text, at) * 10 + digit(text, at + 1);
    }

    private static int digit(byte[] text, int at) {
        int digit = text[at] - '0';
        check(digit >= 0 && digit <= 9);
        return digit;
    }

    private static void check(boolean asExpected) {
        if (!asExpected) {
            throw new DateTimeException("not of the form in which dates are kept");
        }
    }

    /** Not caused by what was caught, whose message shows the value. */
    private static InvalidValue unreadable(byte[] text, String form) {
        return new InvalidValue(
                ErrorCode.UNREADABLE_VALUE,
                "A column holds what looks like \"" + shape(text) + "\" where \"" + form
                        + "\" is read, or a day or time"
                        + " that does not exist. Read the column as a string or a number.");
    }

    /** The text with its letters and digits made alike, since messages do not show values. */
    private static String shape(byte[] text) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < Math.min(text.length, 40); i++) {
            char c = (char) (text[i] & 0xFF);
            shape.append(Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'a' : c);
        }
        return shape.toString();
    }
}
