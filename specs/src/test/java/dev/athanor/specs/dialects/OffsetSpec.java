// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.dialects;

import static dev.athanor.type.Types.OFFSET_TIME;
import static dev.athanor.type.Types.OFFSET_TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;

/** Times with an offset come back with it, or are refused. */
class OffsetSpec {
    private static final OffsetDateTime SUMMER = OffsetDateTime.parse("2024-07-01T12:00:00.123456+02:00");

    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restoreTheZone() {
        TimeZone.setDefault(zone);
    }

    @DatabaseTest
    void inUtcEverywhere(TestDatabase database) throws SQLException {
        for (String id : new String[] {"UTC", "Asia/Kolkata", "America/New_York"}) {
            TimeZone.setDefault(TimeZone.getTimeZone(id));
            RoundTrip.of(
                    database,
                    OFFSET_TIMESTAMP,
                    OffsetDateTime.parse("2024-03-10T07:30:00.123456Z"),
                    OffsetDateTime.parse("1969-12-31T23:59:59.999999Z"),
                    OffsetDateTime.parse("9999-12-31T23:59:59Z"));
        }
    }

    @DatabaseTest(only = "h2")
    void h2KeepsTheOffset(TestDatabase database) throws SQLException {
        RoundTrip.of(
                database,
                OFFSET_TIMESTAMP,
                SUMMER,
                SUMMER.withOffsetSameInstant(ZoneOffset.ofHoursMinutes(-9, -30)),
                SUMMER.withOffsetSameLocal(ZoneOffset.MAX));
        try (Database db = Database.open(database)) {
            assertThat(db.count(OFFSET_TIMESTAMP, SUMMER.withOffsetSameInstant(ZoneOffset.UTC)))
                    .as("as points in time, two of them are equal")
                    .isEqualTo(2);
        }
    }

    @DatabaseTest(except = "h2")
    void elsewhereAnotherOffsetIsRefused(TestDatabase database) throws SQLException {
        RoundTrip.refused(database, OFFSET_TIMESTAMP, SUMMER, "the offset is +02:00");
    }

    @DatabaseTest(only = {"postgresql", "h2"})
    void timesOfDay(TestDatabase database) throws SQLException {
        RoundTrip.of(
                database,
                OFFSET_TIME,
                OffsetTime.of(LocalTime.MIDNIGHT, ZoneOffset.UTC),
                OffsetTime.of(23, 59, 59, 999_999_000, ZoneOffset.ofHours(-11)),
                OffsetTime.of(12, 30, 0, 0, ZoneOffset.ofHoursMinutes(5, 45)));
    }

    @DatabaseTest(except = {"postgresql", "h2"})
    void aTimeOfDayWithAnOffsetHasNoColumnElsewhere(TestDatabase database) {
        assertThatThrownBy(() -> Database.dialect(database.name()).typeName(OFFSET_TIME))
                .isInstanceOf(UnsupportedByDialect.class)
                .hasMessageContaining("ATH-310");
    }
}
