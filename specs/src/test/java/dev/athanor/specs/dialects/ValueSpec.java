// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.dialects;

import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.BINARY;
import static dev.athanor.type.Types.BOOLEAN;
import static dev.athanor.type.Types.DATE;
import static dev.athanor.type.Types.DOUBLE;
import static dev.athanor.type.Types.INSTANT;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.NUMERIC;
import static dev.athanor.type.Types.OTHER;
import static dev.athanor.type.Types.REAL;
import static dev.athanor.type.Types.SMALLINT;
import static dev.athanor.type.Types.TEXT;
import static dev.athanor.type.Types.TIME;
import static dev.athanor.type.Types.TIMESTAMP;
import static dev.athanor.type.Types.UUID_TYPE;
import static dev.athanor.type.Types.enumOf;
import static dev.athanor.type.Types.numeric;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.AthanorException;
import dev.athanor.error.InvalidValue;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import dev.athanor.type.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** Every value comes back as it was, or is refused. */
class ValueSpec {
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restoreTheZone() {
        TimeZone.setDefault(zone);
    }

    @DatabaseTest
    void wholeNumbers(TestDatabase database) throws SQLException {
        comeBack(database, SMALLINT, (short) 0, (short) 1, (short) -1, Short.MIN_VALUE, Short.MAX_VALUE);
        comeBack(database, INTEGER, 0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE);
        comeBack(database, BIGINT, 0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 53, (1L << 53) + 1);
    }

    @DatabaseTest
    void decimalNumbersHaveTheScaleOfTheirColumn(TestDatabase database) throws SQLException {
        comeBack(
                database,
                numeric(10, 2),
                decimal("0.00"),
                decimal("10.50"),
                decimal("-0.01"),
                decimal("99999999.99"),
                decimal("-12345678.90"),
                decimal("1.15"),
                decimal("100.00"));
        comeBack(database, numeric(15, 0), decimal("0"), decimal("999999999999999"), decimal("-7"));
        comeBack(database, numeric(15, 15), decimal("0.123456789012345"), decimal("-0.999999999999999"));
        try (Database db = Database.open(database)) {
            db.tableOf(numeric(10, 2));
            db.insert(1, numeric(10, 2), decimal("10.5"));
            assertThat(db.read(1, numeric(10, 2))).isEqualTo(decimal("10.50"));
        }
    }

    @DatabaseTest
    void manyRandomDecimalsComeBack(TestDatabase database) throws SQLException {
        Random random = new Random(20261123);
        BigDecimal[] values = random.longs(2_000, -999_999_999_999_999L, 1_000_000_000_000_000L)
                .mapToObj(unscaled -> BigDecimal.valueOf(unscaled, 6))
                .toArray(BigDecimal[]::new);
        comeBack(database, numeric(15, 6), values);
    }

    @DatabaseTest(except = "mariadb")
    void aNumericWithoutSizesKeepsItsFraction(TestDatabase database) throws SQLException {
        comeBack(database, NUMERIC, decimal("10.25"), decimal("-0.001"), decimal("123456789.123456"), decimal("7"));
    }

    @DatabaseTest(only = {"sqlite", "postgresql", "h2"})
    void aNumericIsExactOrRefused(TestDatabase database) throws SQLException {
        BigDecimal long19 = decimal("9223372036854775807");
        comeBack(database, NUMERIC, long19, decimal("-9223372036854775808"));
        try (Database db = Database.open(database)) {
            db.tableOf(NUMERIC);
            BigDecimal digits = decimal("1234567890.12345678901234567");
            if (database.name().equals("sqlite")) {
                assertThatThrownBy(() -> db.insert(1, NUMERIC, digits))
                        .isInstanceOf(InvalidValue.class)
                        .hasMessageContaining("ATH-801: A number of 27 digits does not fit");
            } else {
                db.insert(1, NUMERIC, digits);
                assertThat(db.read(1, NUMERIC)).isEqualByComparingTo(digits);
            }
        }
    }

    @DatabaseTest
    void floatingPointNumbers(TestDatabase database) throws SQLException {
        comeBack(
                database,
                DOUBLE,
                0.0,
                0.1,
                1.0 / 3,
                -2.5,
                1e300,
                1e-300,
                (double) Long.MAX_VALUE,
                123456789.123456789,
                Double.MAX_VALUE);
        comeBack(database, REAL, 0f, 0.1f, 1f / 3, -2.5f, 16777217f, 1.17549435E-38f, 3.4028235E38f);
    }

    @DatabaseTest
    void whatIsNoNumberComesBackOrIsRefused(TestDatabase database) throws SQLException {
        comeBackOrAreRefused(
                database, DOUBLE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE);
        comeBackOrAreRefused(database, REAL, Float.NaN, Float.POSITIVE_INFINITY, Float.MIN_VALUE);
    }

    @DatabaseTest
    void texts(TestDatabase database) throws SQLException {
        String[] values = {
            "",
            " ",
            "it's",
            "a\\b\"c`d",
            "line\nbreak\ttab\r",
            "?, :name, %, _, {d 'x'}, --, /* */",
            "Grüße, žluťoučký, 漢字, \uD83D\uDE00",
            "trailing  ",
            "null"
        };
        comeBack(database, string(60), values);
        comeBack(database, TEXT, values);
        comeBack(database, TEXT, "x".repeat(200_000));
    }

    @DatabaseTest
    void theCharacterZeroComesBackOrIsRefused(TestDatabase database) throws SQLException {
        comeBackOrAreRefused(database, TEXT, "a\0b");
    }

    @DatabaseTest
    void booleans(TestDatabase database) throws SQLException {
        comeBack(database, BOOLEAN, true, false);
    }

    @DatabaseTest
    void bytes(TestDatabase database) throws SQLException {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        byte[] large = new byte[200_000];
        new Random(1).nextBytes(large);
        try (Database db = Database.open(database)) {
            db.tableOf(BINARY);
            int id = 0;
            for (byte[] value : List.of(all, large, new byte[] {0}, new byte[0])) {
                db.insert(++id, BINARY, value);
                assertThat(db.read(id, BINARY)).isEqualTo(value);
            }
        }
    }

    @DatabaseTest
    void dates(TestDatabase database) throws SQLException {
        comeBack(
                database,
                DATE,
                LocalDate.of(2024, 2, 29),
                LocalDate.of(1970, 1, 1),
                LocalDate.of(1582, 10, 4),
                LocalDate.of(1582, 10, 10),
                LocalDate.of(1900, 3, 1),
                LocalDate.of(1, 1, 1),
                LocalDate.of(9999, 12, 31));
        comeBackOrAreRefused(
                database, DATE, LocalDate.of(0, 1, 1), LocalDate.of(-43, 3, 15), LocalDate.of(10000, 1, 1));
    }

    @DatabaseTest
    void timesOfDay(TestDatabase database) throws SQLException {
        comeBack(
                database,
                TIME,
                LocalTime.MIDNIGHT,
                LocalTime.of(23, 59, 59),
                LocalTime.of(12, 30, 15, 123_456_000),
                LocalTime.of(0, 0, 0, 1_000),
                LocalTime.of(23, 59, 59, 999_999_000));
    }

    @DatabaseTest
    void datesWithTimes(TestDatabase database) throws SQLException {
        comeBack(
                database,
                TIMESTAMP,
                LocalDateTime.of(2024, 2, 29, 23, 59, 59, 999_999_000),
                LocalDateTime.of(1969, 12, 31, 23, 59, 59, 1_000),
                LocalDateTime.of(1, 1, 1, 0, 0),
                LocalDateTime.of(1582, 10, 10, 12, 0),
                LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000));
        comeBackOrAreRefused(
                database,
                TIMESTAMP,
                LocalDateTime.of(-43, 3, 15, 12, 0),
                LocalDateTime.of(10000, 1, 1, 0, 0),
                LocalDateTime.of(300_000, 1, 1, 0, 0));
    }

    @DatabaseTest
    void aDateWithTimeThatAZoneSkipsComesBack(TestDatabase database) throws SQLException {
        for (String id : List.of("America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "UTC")) {
            TimeZone.setDefault(TimeZone.getTimeZone(id));
            comeBack(
                    database,
                    TIMESTAMP,
                    LocalDateTime.of(2024, 3, 10, 2, 30),
                    LocalDateTime.of(2024, 3, 31, 2, 30),
                    LocalDateTime.of(2024, 11, 3, 1, 30));
            comeBack(database, DATE, LocalDate.of(2024, 3, 31), LocalDate.of(1945, 4, 2));
            comeBack(database, TIME, LocalTime.of(2, 30));
        }
    }

    @DatabaseTest
    void instantsInWhateverZoneTheyAreWrittenAndRead(TestDatabase database) throws SQLException {
        Instant[] instants = {
            Instant.EPOCH,
            Instant.parse("2024-03-10T07:30:00.123456Z"),
            Instant.parse("2024-03-31T01:30:00Z"),
            Instant.parse("2024-11-03T05:30:00.000001Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.parse("1900-01-01T00:00:00Z"),
            Instant.parse("2038-01-20T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z")
        };
        try (Database db = Database.open(database)) {
            db.tableOf(INSTANT);
        }
        List<String> zones = List.of("UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia");
        for (int written = 0; written < zones.size(); written++) {
            TimeZone.setDefault(TimeZone.getTimeZone(zones.get(written)));
            try (Database db = Database.open(database)) {
                for (int i = 0; i < instants.length; i++) {
                    db.insert(written * 100 + i, INSTANT, instants[i]);
                    assertThat(db.count(INSTANT, instants[i]))
                            .as("equal to %s", instants[i])
                            .isEqualTo(written + 1);
                }
            }
        }
        for (String read : zones) {
            TimeZone.setDefault(TimeZone.getTimeZone(read));
            try (Database db = Database.open(database)) {
                for (int written = 0; written < zones.size(); written++) {
                    for (int i = 0; i < instants.length; i++) {
                        assertThat(db.read(written * 100 + i, INSTANT))
                                .as("written in %s, read in %s", zones.get(written), read)
                                .isEqualTo(instants[i]);
                    }
                }
            }
        }
    }

    @DatabaseTest
    void theDatabasesOwnClockIsAnInstantOfNow(TestDatabase database) throws SQLException {
        for (String id : List.of("America/New_York", "Asia/Kolkata")) {
            TimeZone.setDefault(TimeZone.getTimeZone(id));
            try (Database db = Database.open(database)) {
                db.tableOf(INSTANT);
                db.run("INSERT INTO kept (id, held) VALUES (1, CURRENT_TIMESTAMP)");
                assertThat(ChronoUnit.MINUTES.between(db.read(1, INSTANT), Instant.now()))
                        .isBetween(-1L, 1L);
            }
        }
    }

    @DatabaseTest
    void whatIsFinerThanAMicrosecondIsCutOff(TestDatabase database) throws SQLException {
        try (Database db = Database.open(database)) {
            db.tableOf(TIMESTAMP);
            db.insert(1, TIMESTAMP, LocalDateTime.of(2024, 12, 31, 23, 59, 59, 999_999_999));
            assertThat(db.read(1, TIMESTAMP)).isEqualTo(LocalDateTime.of(2024, 12, 31, 23, 59, 59, 999_999_000));
            db.tableOf(TIME);
            db.insert(1, TIME, LocalTime.of(23, 59, 59, 999_999_999));
            assertThat(db.read(1, TIME)).isEqualTo(LocalTime.of(23, 59, 59, 999_999_000));
            db.tableOf(INSTANT);
            db.insert(1, INSTANT, Instant.parse("1969-12-31T23:59:59.999999999Z"));
            assertThat(db.read(1, INSTANT)).isEqualTo(Instant.parse("1969-12-31T23:59:59.999999Z"));
        }
    }

    @DatabaseTest
    void uuids(TestDatabase database) throws SQLException {
        comeBack(
                database,
                UUID_TYPE,
                new UUID(0, 0),
                new UUID(-1, -1),
                new UUID(0, 1),
                UUID.fromString("01234567-89ab-7def-8123-456789abcdef"),
                UUID.randomUUID());
        // a version of 6 or more with a variant that is not RFC 9562's: MariaDB's UUID refuses it
        comeBackOrAreRefused(database, UUID_TYPE, UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"));
    }

    @DatabaseTest
    void constantsOfAnEnumByName(TestDatabase database) throws SQLException {
        SqlType<DayOfWeek> day = enumOf(DayOfWeek.class);
        comeBack(database, day, DayOfWeek.values());
        try (Database db = Database.open(database)) {
            db.tableOf(day);
            db.run("INSERT INTO kept (id, held) VALUES (1, 'SOMEDAY')");
            assertThatThrownBy(() -> db.read(1, day))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("ATH-803")
                    .hasMessageContaining("WEDNESDAY");
        }
    }

    @DatabaseTest
    void aValueOfUnknownTypeIsBoundAsItsClassIs(TestDatabase database) throws SQLException {
        boundAsItsClass(database, TIMESTAMP, LocalDateTime.of(2024, 2, 29, 12, 0, 0, 5_000));
        boundAsItsClass(database, INSTANT, Instant.parse("2024-02-29T12:00:00.000005Z"));
        boundAsItsClass(database, DATE, LocalDate.of(2024, 2, 29));
        boundAsItsClass(database, UUID_TYPE, UUID.randomUUID());
        boundAsItsClass(database, numeric(10, 2), decimal("12.50"));
        boundAsItsClass(database, enumOf(DayOfWeek.class), DayOfWeek.SUNDAY);
        boundAsItsClass(database, string(10), "text");
        boundAsItsClass(database, BOOLEAN, true);
    }

    private static <J> void boundAsItsClass(TestDatabase database, SqlType<J> type, J value) throws SQLException {
        try (Database db = Database.open(database)) {
            db.tableOf(type);
            db.insert(1, OTHER, value);
            assertThat(db.read(1, type)).isEqualTo(value);
            db.insert(2, OTHER, null);
            assertThat(db.read(2, type)).isNull();
        }
    }

    @DatabaseTest(only = "mariadb")
    void typesThatLackASizeAreRefused(TestDatabase database) {
        assertThatThrownBy(() -> Database.dialect(database.name()).typeName(dev.athanor.type.Types.STRING))
                .isInstanceOf(UnsupportedByDialect.class)
                .hasMessage("ATH-310: VARCHAR requires a size on dialect mariadb."
                        + " Give it one, as in string(255), or use TEXT.");
    }

    /** Each value is written, read, and found by comparison; and so is NULL, but for the last. */
    @SafeVarargs
    private static <J> void comeBack(TestDatabase database, SqlType<J> type, J... values) throws SQLException {
        try (Database db = Database.open(database)) {
            db.tableOf(type);
            db.connection.setAutoCommit(false);
            for (int i = 0; i < values.length; i++) {
                db.insert(i, type, values[i]);
                assertThat(db.read(i, type)).as("%s on %s", type, database).isEqualTo(values[i]);
            }
            if (values.length < 100) {
                for (J value : values) {
                    assertThat(db.count(type, value))
                            .as("%s compared with %s on %s", value, type, database)
                            .isPositive();
                }
            }
            db.insert(-1, type, null);
            assertThat(db.read(-1, type)).isNull();
            db.connection.commit();
        }
    }

    @SafeVarargs
    private static <J> void comeBackOrAreRefused(TestDatabase database, SqlType<J> type, J... values)
            throws SQLException {
        try (Database db = Database.open(database)) {
            db.tableOf(type);
            for (int i = 0; i < values.length; i++) {
                try {
                    db.insert(i, type, values[i]);
                } catch (SQLException | AthanorException refused) {
                    continue;
                }
                assertThat(db.read(i, type)).as("%s on %s", type, database).isEqualTo(values[i]);
            }
        }
    }

    private static BigDecimal decimal(String digits) {
        return new BigDecimal(digits);
    }
}
