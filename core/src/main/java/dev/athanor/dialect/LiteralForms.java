// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import org.jspecify.annotations.Nullable;

/**
 * How values are written that are neither numbers nor strings; {@code %s} stands for their digits.
 *
 * @param binary bytes, two hexadecimal digits each
 * @param date {@code 2026-03-01}
 * @param time {@code 12:30:00.000000}
 * @param timestamp {@code 2026-03-01 12:30:00.000000}
 * @param instant the same, in UTC
 * @param offsetTimestamp the same and its offset, {@code +02:00}; null where only UTC is kept
 * @param json a JSON document, of which {@code %s} is the string
 * @param intervals whether spans of time have types, and are not whole numbers of microseconds or months
 */
public record LiteralForms(
        String binary,
        String date,
        String time,
        String timestamp,
        String instant,
        @Nullable String offsetTimestamp,
        String json,
        boolean intervals) {
    /** Strings in quotes where SQL would have a word before them: every database takes them for dates. */
    public static final LiteralForms STANDARD =
            new LiteralForms("X'%s'", "'%s'", "'%s'", "'%s'", "'%s+00:00'").offsetTimestamp("'%s%s'");

    /** Those of a database that keeps no offsets, and spans of time as numbers. */
    public LiteralForms(String binary, String date, String time, String timestamp, String instant) {
        this(binary, date, time, timestamp, instant, null, "%s", false);
    }

    public LiteralForms offsetTimestamp(String form) {
        return new LiteralForms(binary, date, time, timestamp, instant, form, json, intervals);
    }

    public LiteralForms json(String form) {
        return new LiteralForms(binary, date, time, timestamp, instant, offsetTimestamp, form, intervals);
    }

    public LiteralForms withIntervals() {
        return new LiteralForms(binary, date, time, timestamp, instant, offsetTimestamp, json, true);
    }
}
