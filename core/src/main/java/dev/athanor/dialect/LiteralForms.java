// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

/**
 * How values are written that are neither numbers nor strings; {@code %s} stands for their digits.
 *
 * @param binary bytes, two hexadecimal digits each
 * @param date {@code 2026-03-01}
 * @param time {@code 12:30:00.000000}
 * @param timestamp {@code 2026-03-01 12:30:00.000000}
 * @param instant the same, in UTC
 */
public record LiteralForms(String binary, String date, String time, String timestamp, String instant) {
    /** Strings in quotes where SQL would have a word before them: every database takes them for dates. */
    public static final LiteralForms STANDARD = new LiteralForms("X'%s'", "'%s'", "'%s'", "'%s'", "'%s+00:00'");
}
