// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.dialects;

import static dev.athanor.type.Types.array;
import static dev.athanor.type.Types.numeric;
import static dev.athanor.type.Types.range;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import dev.athanor.type.Json;
import dev.athanor.type.Range;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Lists of values, and all values between two, in one column. */
class ArraySpec {
    @DatabaseTest(only = {"postgresql", "h2"})
    void ofNumbers(TestDatabase database) throws SQLException {
        RoundTrip.of(
                database,
                array(Types.INTEGER),
                List.of(),
                List.of(1),
                Arrays.asList(1, null, -2),
                List.of(Integer.MIN_VALUE, Integer.MAX_VALUE));
        RoundTrip.of(database, array(Types.SMALLINT), List.of((short) 7));
        RoundTrip.of(database, array(Types.BIGINT), List.of(Long.MIN_VALUE, Long.MAX_VALUE));
        RoundTrip.of(database, array(numeric(10, 2)), List.of(new BigDecimal("10.50"), new BigDecimal("-0.01")));
        RoundTrip.of(database, array(Types.DOUBLE), List.of(0.1, 1e300, -2.5));
        RoundTrip.of(database, array(Types.BOOLEAN), Arrays.asList(true, false, null));
    }

    @DatabaseTest(only = {"postgresql", "h2"})
    void ofTexts(TestDatabase database) throws SQLException {
        RoundTrip.of(
                database,
                array(string(60)),
                List.of("", " ", "NULL", "null", "a,b", "{c}", "\"d\"", "e\\f", "it's", "žluťoučký \uD83D\uDE00"),
                Arrays.asList("x", null),
                List.of());
        RoundTrip.of(database, array(Types.TEXT), List.of("x".repeat(50_000)));
    }

    @DatabaseTest(only = {"postgresql", "h2"})
    void ofTimes(TestDatabase database) throws SQLException {
        RoundTrip.of(database, array(Types.DATE), Arrays.asList(LocalDate.of(2024, 2, 29), null));
        RoundTrip.of(database, array(Types.TIME), List.of(LocalTime.of(23, 59, 59, 999_999_000), LocalTime.MIDNIGHT));
        RoundTrip.of(
                database,
                array(Types.TIMESTAMP),
                List.of(LocalDateTime.of(2024, 3, 31, 2, 30), LocalDateTime.of(1969, 12, 31, 23, 59, 59, 1_000)));
        RoundTrip.of(
                database, array(Types.INSTANT), List.of(Instant.EPOCH, Instant.parse("2024-10-27T00:30:00.000001Z")));
        RoundTrip.of(database, array(Types.DURATION), List.of(Duration.ofHours(-25), Duration.ofMillis(1)));
    }

    @DatabaseTest(only = {"postgresql", "h2"})
    void ofUuidsBytesAndJson(TestDatabase database) throws SQLException {
        RoundTrip.of(database, array(Types.UUID_TYPE), List.of(new UUID(0, 1), UUID.randomUUID()));
        RoundTrip.withoutComparison(
                database, array(Types.JSON), Arrays.asList(Json.parse("{\"a\": [1, \"x\"]}"), Json.NULL, null));
    }

    @DatabaseTest(only = {"postgresql", "h2"})
    void ofArrays(TestDatabase database) throws SQLException {
        RoundTrip.of(
                database,
                array(array(Types.INTEGER)),
                List.of(List.of(1, 2), Arrays.asList(3, null)),
                List.of(List.of(4)));
        RoundTrip.of(database, array(array(string(10))), List.of(List.of("a,b", "}"), List.of("\"", "\\")));
    }

    @DatabaseTest(only = {"postgresql", "h2"})
    void ofAClassOfOnesOwn(TestDatabase database) throws SQLException {
        RoundTrip.of(
                database,
                array(Types.BIGINT.as(Duration.class, Duration::toMillis, Duration::ofMillis)),
                Arrays.asList(Duration.ofSeconds(5), null));
    }

    @DatabaseTest(except = {"postgresql", "h2"})
    void elsewhereThereAreNone(TestDatabase database) {
        assertThatThrownBy(() -> Database.dialect(database.name()).typeName(array(Types.INTEGER)))
                .isInstanceOf(UnsupportedByDialect.class)
                .hasMessageContaining("ATH-310")
                .hasMessageContaining("a table of their own, or in a JSON column");
    }

    @DatabaseTest(only = "postgresql")
    void rangesAreOfPostgresql(TestDatabase database) throws SQLException {
        RoundTrip.of(
                database,
                range(Types.INTEGER),
                Range.of(1, 5),
                Range.of(null, 5),
                Range.of(-3, null),
                Range.of(null, null),
                Range.none());
        RoundTrip.of(database, range(Types.BIGINT), Range.of(Long.MIN_VALUE, Long.MAX_VALUE));
        RoundTrip.of(
                database,
                range(Types.NUMERIC),
                Range.closed(new BigDecimal("1.5"), new BigDecimal("2.50")),
                new Range<>(new BigDecimal("-1"), new BigDecimal("1"), false, false, false));
        RoundTrip.of(database, range(Types.DATE), Range.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1)));
        RoundTrip.of(
                database,
                range(Types.TIMESTAMP),
                Range.of(LocalDateTime.of(2024, 1, 1, 0, 0, 0, 1_000), LocalDateTime.of(2024, 1, 1, 12, 0)),
                Range.of(LocalDateTime.of(2024, 1, 1, 0, 0), null));
        RoundTrip.of(
                database, range(Types.INSTANT), Range.closed(Instant.EPOCH, Instant.parse("2024-01-01T00:00:00Z")));
    }

    @DatabaseTest(only = "postgresql")
    void rangesOfWholeNumbersBecomeHalfOpen(TestDatabase database) throws SQLException {
        try (Database db = Database.open(database)) {
            db.tableOf(range(Types.INTEGER));
            db.insert(1, range(Types.INTEGER), Range.closed(1, 4));
            org.assertj.core.api.Assertions.assertThat(db.read(1, range(Types.INTEGER)))
                    .isEqualTo(Range.of(1, 5));
        }
    }
}
