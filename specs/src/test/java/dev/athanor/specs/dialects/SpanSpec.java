// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.dialects;

import static dev.athanor.type.Types.DURATION;
import static dev.athanor.type.Types.PERIOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidValue;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** Spans of time: intervals where the database has them, else whole numbers of microseconds and of months. */
class SpanSpec {
    @DatabaseTest
    void durationsToTheMicrosecond(TestDatabase database) throws SQLException {
        RoundTrip.of(
                database,
                DURATION,
                Duration.ZERO,
                Duration.of(1, ChronoUnit.MICROS),
                Duration.of(-1, ChronoUnit.MICROS),
                Duration.ofSeconds(59, 999_999_000),
                Duration.ofSeconds(-1).plusNanos(500_000_000),
                Duration.ofHours(25).plusMinutes(61),
                Duration.ofHours(-25).minusSeconds(1),
                Duration.ofDays(100),
                Duration.ofDays(-40_000).plusNanos(1_000),
                Duration.ofDays(365_000));
    }

    @DatabaseTest
    void whatIsFinerThanAMicrosecondIsCutOff(TestDatabase database) throws SQLException {
        try (Database db = Database.open(database)) {
            db.tableOf(DURATION);
            db.insert(1, DURATION, Duration.ofSeconds(3, 123_456_789));
            assertThat(db.read(1, DURATION)).isEqualTo(Duration.ofSeconds(3, 123_456_000));
        }
    }

    @DatabaseTest
    void aDurationOfMoreThan64BitsIsRefused(TestDatabase database) throws SQLException {
        RoundTrip.refused(database, DURATION, Duration.ofSeconds(Long.MAX_VALUE), "64 bits");
    }

    @DatabaseTest
    void durationsSortByTheirLength(TestDatabase database) throws SQLException {
        try (Database db = Database.open(database)) {
            db.tableOf(DURATION);
            db.insert(1, DURATION, Duration.ofHours(3));
            db.insert(2, DURATION, Duration.ofDays(-2));
            db.insert(3, DURATION, Duration.ofMillis(5));
            assertThat(db.query("SELECT held FROM kept ORDER BY held LIMIT 1", DURATION))
                    .isEqualTo(Duration.ofDays(-2));
            assertThat(db.query("SELECT max(held) FROM kept", DURATION)).isEqualTo(Duration.ofHours(3));
        }
    }

    @DatabaseTest
    void periodsOfYearsAndMonths(TestDatabase database) throws SQLException {
        RoundTrip.of(
                database,
                PERIOD,
                Period.ZERO,
                Period.ofMonths(1),
                Period.of(-1, -2, 0),
                Period.of(178, 11, 0),
                Period.ofYears(100_000));
    }

    @DatabaseTest
    void monthsBecomeYears(TestDatabase database) throws SQLException {
        try (Database db = Database.open(database)) {
            db.tableOf(PERIOD);
            db.insert(1, PERIOD, Period.ofMonths(14));
            assertThat(db.read(1, PERIOD)).isEqualTo(Period.of(1, 2, 0));
        }
    }

    @DatabaseTest(except = "postgresql")
    void aPeriodWithDaysIsRefused(TestDatabase database) throws SQLException {
        RoundTrip.refused(database, PERIOD, Period.of(0, 1, 3), "days");
    }

    @DatabaseTest(only = "postgresql")
    void onPostgresqlAPeriodMayHaveDays(TestDatabase database) throws SQLException {
        RoundTrip.of(database, PERIOD, Period.of(1, 2, 3), Period.ofDays(-400), Period.of(0, -1, 5));
    }

    @DatabaseTest(only = "postgresql")
    void onPostgresqlASpanThatIsNoneOfTheTwoIsNotReadAsOne(TestDatabase database) throws SQLException {
        try (Database db = Database.open(database)) {
            db.tableOf(PERIOD);
            db.run("INSERT INTO kept VALUES (1, '1 month 2 hours'), (2, '3 days 4 hours')");
            assertThat(db.read(2, DURATION)).isEqualTo(Duration.ofHours(76));
            assertThatThrownBy(() -> db.read(1, DURATION))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("ATH-803")
                    .hasMessageContaining("Read it as a Period");
            assertThatThrownBy(() -> db.read(1, PERIOD))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("ATH-803");
            db.run("SET intervalstyle = 'sql_standard'");
            assertThatThrownBy(() -> db.read(2, DURATION)).hasMessageContaining("intervalstyle");
        }
    }
}
