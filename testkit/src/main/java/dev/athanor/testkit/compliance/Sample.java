// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.BINARY;
import static dev.athanor.type.Types.BOOLEAN;
import static dev.athanor.type.Types.DATE;
import static dev.athanor.type.Types.DOUBLE;
import static dev.athanor.type.Types.INSTANT;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.REAL;
import static dev.athanor.type.Types.SMALLINT;
import static dev.athanor.type.Types.TEXT;
import static dev.athanor.type.Types.TIME;
import static dev.athanor.type.Types.TIMESTAMP;
import static dev.athanor.type.Types.UUID_TYPE;
import static dev.athanor.type.Types.enumOf;
import static dev.athanor.type.Types.numeric;
import static dev.athanor.type.Types.string;

import dev.athanor.type.SqlType;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * Two values of a type, the lesser one first.
 *
 * @param ordered whether databases order values of the type alike: texts are ordered by collations, and UUIDs in two ways
 */
record Sample<J>(SqlType<J> type, J low, J high, boolean ordered) {
    static final List<Sample<?>> ALL = List.of(
            new Sample<>(SMALLINT, (short) -3, (short) 4, true),
            new Sample<>(INTEGER, -70_000, 80_000, true),
            new Sample<>(BIGINT, -5_000_000_000L, 6_000_000_000L, true),
            new Sample<>(numeric(12, 3), new BigDecimal("-1.500"), new BigDecimal("123456789.125"), true),
            new Sample<>(REAL, -0.5f, 2.25f, true),
            new Sample<>(DOUBLE, -0.1, 1e100, true),
            new Sample<>(string(40), "it's", "漢字 \uD83D\uDE00", false),
            new Sample<>(TEXT, "long", "text", false),
            new Sample<>(BOOLEAN, false, true, true),
            new Sample<>(BINARY, new byte[] {0, 1}, new byte[] {(byte) 0xff, 0}, false),
            new Sample<>(DATE, LocalDate.of(1969, 12, 31), LocalDate.of(2024, 2, 29), true),
            new Sample<>(TIME, LocalTime.of(0, 0, 0, 1_000), LocalTime.of(23, 59, 59), true),
            new Sample<>(
                    TIMESTAMP,
                    LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000),
                    LocalDateTime.of(2024, 2, 29, 12, 0),
                    true),
            new Sample<>(
                    INSTANT, Instant.parse("1969-12-31T23:59:59.999999Z"), Instant.parse("2024-03-31T01:30:00Z"), true),
            new Sample<>(UUID_TYPE, new UUID(1, 2), new UUID(3, 4), false),
            new Sample<>(enumOf(DayOfWeek.class), DayOfWeek.FRIDAY, DayOfWeek.MONDAY, true));

    /** The values of binaries are objects, and no two databases compare large ones alike. */
    boolean comparable() {
        return type.javaType() != byte[].class;
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
