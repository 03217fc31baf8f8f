// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
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
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.athanor.error.InvalidValue;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.type.SqlType;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every value of every type comes back as it was: written by a bind, read by its column, found by a comparison. What a
 * database cannot keep, the dialect's codec refuses with {@link InvalidValue} before anything is sent; nothing is changed
 * in silence.
 */
abstract class ValueCases {
    @TestFactory
    List<DynamicTest> smallIntegers(Subject db) {
        return comeBack(db, SMALLINT, (short) 0, (short) 1, (short) -1, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    @TestFactory
    List<DynamicTest> integers(Subject db) {
        return comeBack(db, INTEGER, 0, 1, -1, 32_768, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @TestFactory
    List<DynamicTest> bigIntegers(Subject db) {
        return comeBack(
                db, BIGINT, 0L, 1L, -1L, 1L << 31, (1L << 53) + 1, -(1L << 53) - 1, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @TestFactory
    List<DynamicTest> decimalNumbersWithTheScaleOfTheirColumn(Subject db) {
        return comeBack(
                db,
                numeric(10, 2),
                new BigDecimal("0.00"),
                new BigDecimal("0.01"),
                new BigDecimal("-0.01"),
                new BigDecimal("1.15"),
                new BigDecimal("10.50"),
                new BigDecimal("100.00"),
                new BigDecimal("99999999.99"),
                new BigDecimal("-99999999.99"));
    }

    @TestFactory
    List<DynamicTest> decimalNumbersWithoutAFraction(Subject db) {
        return comeBack(
                db,
                numeric(15, 0),
                new BigDecimal("0"),
                new BigDecimal("-7"),
                new BigDecimal("100"),
                new BigDecimal("999999999999999"),
                new BigDecimal("-999999999999999"));
    }

    @TestFactory
    List<DynamicTest> decimalNumbersOfNothingButAFraction(Subject db) {
        return comeBack(
                db,
                numeric(15, 15),
                new BigDecimal("0.000000000000001"),
                new BigDecimal("0.123456789012345"),
                new BigDecimal("-0.999999999999999"));
    }

    @TestFactory
    List<DynamicTest> floatingPointNumbers(Subject db) {
        return comeBack(
                db,
                DOUBLE,
                0.0,
                0.1,
                1.0 / 3,
                -2.5,
                1e300,
                1e-300,
                123456789.12345679,
                (double) Long.MAX_VALUE,
                Double.MAX_VALUE,
                -Double.MAX_VALUE);
    }

    @TestFactory
    List<DynamicTest> shortFloatingPointNumbers(Subject db) {
        return comeBack(db, REAL, 0f, 0.1f, 1f / 3, -2.5f, 16_777_216f, 1.17549435E-38f, 3.4028235E38f);
    }

    @TestFactory
    List<DynamicTest> floatingPointValuesThatAreNoNumbers(Subject db) {
        return comeBackOrAreRefused(db, DOUBLE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    private static final String[] TEXTS = {
        "",
        " ",
        "plain",
        "trailing  ",
        "  leading",
        "it's",
        "\"quoted\" and `quoted`",
        "back\\slash",
        "back\\",
        "line\nbreak",
        "carriage\r\nreturn",
        "tab\there",
        "?",
        ":name",
        "100%",
        "under_score",
        "{d 'x'}",
        "-- no comment",
        "/* no comment */",
        "'; DROP TABLE kept; --",
        "Grüße, žluťoučký",
        "ÅngstrÖm ß İ ı",
        "e\u0301 combined",
        "漢字かな",
        "שלום مرحبا",
        "\uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDCBB",
        "null",
        "\u0001\u007f\u0080",
        "\uFEFFmark",
        "zero\u200Bwidth"
    };

    @TestFactory
    List<DynamicTest> strings(Subject db) {
        return comeBack(db, string(60), TEXTS);
    }

    @TestFactory
    List<DynamicTest> longTexts(Subject db) {
        return comeBack(db, TEXT, "", "it's\n\\", "漢字\uD83D\uDE00", "x".repeat(70_000), "é".repeat(100_000));
    }

    @TestFactory
    List<DynamicTest> booleans(Subject db) {
        return comeBack(db, BOOLEAN, true, false);
    }

    @TestFactory
    List<DynamicTest> binaries(Subject db) {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return comeBack(
                db, BINARY, new byte[0], new byte[1], new byte[] {0, 0, 1, 0}, all, Arrays.copyOf(all, 200_000));
    }

    @TestFactory
    List<DynamicTest> dates(Subject db) {
        return comeBack(
                db,
                DATE,
                LocalDate.of(1900, 3, 1),
                LocalDate.of(1969, 12, 31),
                LocalDate.of(1970, 1, 1),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2038, 1, 20),
                LocalDate.of(9999, 12, 31));
    }

    /** Java counts on before the Gregorian calendar began, as the standard does; some drivers do not. */
    @TestFactory
    List<DynamicTest> datesBeforeTheGregorianCalendar(Subject db) {
        return comeBackOrAreRefused(
                db, DATE, LocalDate.of(1, 1, 1), LocalDate.of(1582, 10, 4), LocalDate.of(1582, 10, 10));
    }

    @TestFactory
    List<DynamicTest> datesWithTimesBeforeTheGregorianCalendar(Subject db) {
        return comeBackOrAreRefused(
                db, TIMESTAMP, LocalDateTime.of(1, 1, 1, 0, 0), LocalDateTime.of(1582, 10, 10, 12, 0));
    }

    @TestFactory
    List<DynamicTest> timesOfDay(Subject db) {
        return comeBack(
                db,
                TIME,
                LocalTime.MIDNIGHT,
                LocalTime.NOON,
                LocalTime.of(23, 59, 59),
                LocalTime.of(0, 0, 0, 1_000),
                LocalTime.of(12, 30, 15, 123_456_000),
                LocalTime.of(1, 2, 3, 100_000_000),
                LocalTime.of(23, 59, 59, 999_999_000));
    }

    @TestFactory
    List<DynamicTest> datesWithTimes(Subject db) {
        return comeBack(
                db,
                TIMESTAMP,
                LocalDateTime.of(1969, 12, 31, 23, 59, 59, 1_000),
                LocalDateTime.of(2024, 2, 29, 0, 0),
                LocalDateTime.of(2024, 3, 31, 2, 30),
                LocalDateTime.of(2024, 2, 29, 23, 59, 59, 999_999_000),
                LocalDateTime.of(2038, 1, 19, 3, 14, 8),
                LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000));
    }

    @TestFactory
    List<DynamicTest> instants(Subject db) {
        return comeBack(
                db,
                INSTANT,
                Instant.parse("1900-01-01T00:00:00Z"),
                Instant.parse("1969-12-31T23:59:59.000001Z"),
                Instant.EPOCH,
                Instant.parse("2024-03-31T01:30:00.123456Z"),
                Instant.parse("2024-10-27T00:30:00Z"),
                Instant.parse("2024-10-27T01:30:00Z"),
                Instant.parse("2038-01-19T03:14:08Z"),
                Instant.parse("2100-12-31T23:59:59.999999Z"));
    }

    @TestFactory
    List<DynamicTest> uuids(Subject db) {
        return comeBack(
                db,
                UUID_TYPE,
                new UUID(0, 0),
                new UUID(-1, -1),
                new UUID(0, 1),
                UUID.fromString("01234567-89ab-7def-8123-456789abcdef"));
    }

    @TestFactory
    List<DynamicTest> constantsOfAnEnum(Subject db) {
        return comeBack(db, enumOf(DayOfWeek.class), DayOfWeek.values());
    }

    @TestFactory
    List<DynamicTest> nullOfEveryType(Subject db) {
        List<DynamicTest> cases = new ArrayList<>();
        for (Sample<?> sample : Sample.ALL) {
            cases.add(dynamicTest(sample + ": null", () -> nullComesBack(db, sample.type())));
        }
        return cases;
    }

    private static <J> void nullComesBack(Subject db, SqlType<J> type) {
        Column<J> held = Column.of("held", type);
        Column<Integer> id = Column.of("id", INTEGER).primaryKey().identity(false);
        Table kept = db.tableOf(id, held);
        db.connection().execute(insert(kept).value(id, 1).value(held, (J) null));
        assertNull(db.all(select(held)).get(0));
        assertEquals(List.of(1), db.all(select(id).where(held.isNull())));
        assertEquals(List.of(1), db.all(select(id).where(held.eq((J) null))));
        db.connection().commit();
    }

    @Test
    void aStringMayBeAsLongAsItsColumn(Subject db) {
        for (String letter : List.of("x", "é", "漢")) {
            String longest = letter.repeat(60);
            Table kept = db.tableOf(string(60));
            db.connection().execute(insert(kept).value(kept.c("id"), 1).value(kept.c("held"), longest));
            assertEquals(longest, db.all(select(kept.c("held"))).get(0));
            db.connection().commit();
            db.dropNow();
        }
    }

    @Test
    void aDecimalNumberTakesTheScaleOfItsColumn(Subject db) {
        Table kept = db.tableOf(numeric(10, 2));
        db.connection().execute(insert(kept).value(kept.c("id"), 1).value(kept.c("held"), new BigDecimal("10.5")));
        assertEquals(new BigDecimal("10.50"), db.all(select(kept.c("held"))).get(0));
    }

    @Test
    void whatIsFinerThanAMicrosecondIsCutOff(Subject db) {
        Table kept = db.tableOf(TIMESTAMP);
        LocalDateTime nearlyNewYear = LocalDateTime.of(2024, 12, 31, 23, 59, 59, 999_999_999);
        db.connection().execute(insert(kept).value(kept.c("id"), 1).value(kept.c("held"), nearlyNewYear));
        assertEquals(
                nearlyNewYear.withNano(999_999_000),
                db.all(select(kept.c("held"))).get(0));
    }

    @Test
    void anInstantIsTheSameInEveryZoneOfTheJvm(Subject db) {
        Column<Integer> id = Column.of("id", INTEGER).primaryKey().identity(false);
        Column<Instant> held = Column.of("held", INSTANT);
        Table kept = db.tableOf(id, held);
        Instant inTheGap = Instant.parse("2024-03-31T01:30:00Z");
        List<String> zones = List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata");
        inZones(
                zones,
                position ->
                        db.connection().execute(insert(kept).value(id, position).value(held, inTheGap)));
        inZones(zones, position -> assertEquals(List.of(inTheGap, inTheGap, inTheGap, inTheGap), db.all(select(held))));
    }

    @Test
    void aDateIsTheSameInEveryZoneOfTheJvm(Subject db) {
        Column<Integer> id = Column.of("id", INTEGER).primaryKey().identity(false);
        Column<LocalDate> held = Column.of("held", DATE);
        Table kept = db.tableOf(id, held);
        LocalDate midnightWasSkipped = LocalDate.of(1940, 4, 1);
        List<String> zones = List.of("UTC", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Auckland");
        inZones(
                zones,
                position ->
                        db.connection().execute(insert(kept).value(id, position).value(held, midnightWasSkipped)));
        inZones(
                zones,
                position -> assertEquals(
                        List.of(midnightWasSkipped, midnightWasSkipped, midnightWasSkipped, midnightWasSkipped),
                        db.all(select(held))));
    }

    private static void inZones(List<String> zones, IntConsumer work) {
        TimeZone before = TimeZone.getDefault();
        try {
            for (int i = 0; i < zones.size(); i++) {
                TimeZone.setDefault(TimeZone.getTimeZone(zones.get(i)));
                work.accept(i);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aConstantThatTheEnumLacksIsRefusedWhenItIsRead(Subject db) {
        Table kept = db.tableOf(string(10));
        db.connection().execute(insert(kept).value(kept.c("id"), 1).value(kept.c("held"), "SOMEDAY"));
        Column<DayOfWeek> day = Column.of("held", enumOf(DayOfWeek.class));
        Table same = Table.of(null, kept.name(), List.of(day));
        assertThrows(InvalidValue.class, () -> db.all(select(same.c("held"))));
    }

    /** A case for each value. */
    @SafeVarargs
    private static <J> List<DynamicTest> comeBack(Subject db, SqlType<J> type, J... values) {
        Column<Integer> id = Column.of("id", INTEGER).primaryKey().identity(false);
        Column<J> held = Column.of("held", type);
        Table kept = db.tableOf(id, held);
        List<DynamicTest> cases = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int row = i;
            cases.add(
                    dynamicTest(type + ": " + shown(values[i]), () -> comesBack(db, kept, id, held, row, values[row])));
        }
        return cases;
    }

    private static <J> void comesBack(Subject db, Table kept, Column<Integer> id, Column<J> held, int row, J value) {
        db.connection().execute(insert(kept).value(id, row).value(held, value));
        same(value, db.all(select(held).where(id.eq(row))).get(0));
        if (!(value instanceof byte[])) {
            assertEquals(List.of(row), db.all(select(id).where(held.eq(value), id.eq(row))), "found by comparison");
        }
        db.connection().commit();
    }

    @SafeVarargs
    private static <J> List<DynamicTest> comeBackOrAreRefused(Subject db, SqlType<J> type, J... values) {
        Table kept = db.tableOf(type);
        List<DynamicTest> cases = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int row = i;
            cases.add(dynamicTest(type + ": " + shown(values[i]), () -> {
                try {
                    db.connection()
                            .execute(insert(kept).value(kept.c("id"), row).value(kept.c("held"), values[row]));
                } catch (InvalidValue refused) {
                    return;
                }
                same(
                        values[row],
                        db.all(select(kept.c("held")).where(kept.c("id").eq(row)))
                                .get(0));
                db.connection().commit();
            }));
        }
        return cases;
    }

    private static void same(Object expected, @Nullable Object read) {
        if (expected instanceof byte[] bytes) {
            assertArrayEquals(bytes, (byte[]) read);
        } else {
            assertEquals(expected, read);
        }
    }

    private static String shown(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        String text = value.toString();
        return text.length() > 40 ? text.length() + " characters" : "\"" + text.replaceAll("\\p{Cntrl}", "·") + "\"";
    }
}
