// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.dialects;

import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.array;
import static dev.athanor.type.Types.enumOf;
import static dev.athanor.type.Types.named;
import static dev.athanor.type.Types.range;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.InvalidValue;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Statement;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import dev.athanor.type.Json;
import dev.athanor.type.Range;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value that is written into the text of a statement is the value that it would be beside it. */
class LiteralValueSpec {
    private static final ZoneOffset EAST = ZoneOffset.ofHoursMinutes(5, 30);

    /** Values are written by the text of an INSERT and by that of a default, read, and found by the text of a comparison. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static <J> void holds(TestDatabase database, SqlType<J> type, @Nullable J... values) {
        compares(database, type, true, values);
    }

    @SafeVarargs
    private static <J> void compares(TestDatabase database, SqlType<J> type, boolean compared, @Nullable J... values) {
        Engine engine = database.engine();
        for (J value : values) {
            MetaData metadata = new MetaData();
            Column<J> held = Column.of("held", type);
            Column<J> made = Column.of("made", type).serverDefault(value);
            boolean hasDefaults = !database.name().equals("mariadb") || !type.isText();
            Table kept = hasDefaults
                    ? Table.of("kept", metadata, Column.of("id", Types.INTEGER), held, made)
                    : Table.of("kept", metadata, Column.of("id", Types.INTEGER), held);
            metadata.createAll(engine);
            engine.begin(conn -> {
                sent(conn, insert(kept).value(kept.c("id"), 1).value(held, value));
                assertThat(conn.execute(select(held)).one())
                        .as("%s of %s", value, type)
                        .isEqualTo(value);
                if (hasDefaults) {
                    assertThat(conn.execute(select(made)).one())
                            .as("default %s of %s", value, type)
                            .isEqualTo(value);
                }
                if (compared) {
                    String found = select(kept.c("id")).where(held.eq(value)).sqlWithValues(engine.dialect());
                    assertThat(conn.executeDriverSql(found).all()).as(found).hasSize(1);
                }
            });
            metadata.dropAll(engine);
        }
    }

    private static void sent(Connection conn, Statement statement) {
        conn.executeDriverSql(statement.sqlWithValues(conn.dialect()));
    }

    @DatabaseTest
    void spansOfTime(TestDatabase database) {
        holds(
                database,
                Types.DURATION,
                Duration.ZERO,
                Duration.ofDays(400).plusHours(3).plusNanos(5_000),
                Duration.ofDays(-1).minusSeconds(5),
                Duration.ofNanos(-1_000));
        holds(database, Types.PERIOD, Period.ofMonths(14).normalized(), Period.ZERO, Period.of(-3, -1, 0));
        if (database.name().equals("postgresql")) {
            holds(database, Types.PERIOD, Period.of(1, 2, 3));
        } else {
            assertThatThrownBy(() -> holds(database, Types.PERIOD, Period.ofDays(1)))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("ATH-801");
        }
    }

    @DatabaseTest
    void timesWithOffsets(TestDatabase database) {
        OffsetDateTime inUtc = OffsetDateTime.of(2026, 3, 1, 9, 5, 7, 1_000, ZoneOffset.UTC);
        OffsetDateTime east = inUtc.withOffsetSameLocal(EAST);
        holds(database, Types.OFFSET_TIMESTAMP, inUtc);
        if (database.name().equals("h2")) {
            holds(database, Types.OFFSET_TIMESTAMP, east);
        } else {
            assertThatThrownBy(() -> holds(database, Types.OFFSET_TIMESTAMP, east))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("ATH-801")
                    .hasMessageContaining("+05:30");
        }
        OffsetTime time = OffsetTime.of(9, 5, 7, 1_000, EAST);
        if (List.of("h2", "postgresql").contains(database.name())) {
            holds(database, Types.OFFSET_TIME, time, time.withOffsetSameLocal(ZoneOffset.ofHours(-3)));
        } else {
            assertThatThrownBy(() -> holds(database, Types.OFFSET_TIME, time))
                    .isInstanceOf(UnsupportedByDialect.class)
                    .hasMessageContaining("Keep the offset in a column of its own");
        }
    }

    @DatabaseTest
    void timesOfFewerDigitsAreCut(TestDatabase database) {
        Engine engine = database.engine();
        MetaData metadata = new MetaData();
        Column<LocalDateTime> held = Column.of("held", Types.timestamp(3));
        Table kept = Table.of("kept", metadata, held);
        metadata.createAll(engine);
        engine.begin(conn -> {
            sent(conn, insert(kept).value(held, LocalDateTime.of(2024, 12, 31, 23, 59, 59, 999_999_999)));
            assertThat(conn.execute(select(held)).one())
                    .isEqualTo(LocalDateTime.of(2024, 12, 31, 23, 59, 59, 999_000_000));
        });
    }

    @DatabaseTest
    void everydayTypes(TestDatabase database) {
        holds(database, Types.SMALLINT, (short) -7);
        holds(database, Types.BIGINT, Long.MAX_VALUE, -1L);
        holds(database, Types.numeric(12, 3), new BigDecimal("-123456.789"));
        holds(database, Types.DOUBLE, 0.1, -1e300);
        holds(database, string(30), "it's \\ \"quoted\" é漢\uD83D\uDE00", "");
        holds(database, Types.BOOLEAN, true, false);
        holds(database, Types.DATE, LocalDate.of(2026, 3, 1));
        holds(database, Types.TIME, LocalTime.of(23, 59, 59, 999_999_000));
        holds(database, Types.TIMESTAMP, LocalDateTime.of(2026, 3, 1, 9, 5, 7, 1_000));
        holds(database, Types.INSTANT, Instant.parse("2026-03-01T09:05:07.000001Z"));
        holds(database, Types.UUID_TYPE, UUID.fromString("00000000-0000-0000-0000-0000000000ff"));
        holds(database, enumOf(DayOfWeek.class), DayOfWeek.MONDAY);
        holds(database, enumOf("it's", "ok").nativeEnum("mood"), "it's");
        compares(
                database,
                Types.JSON,
                false,
                Json.of(Map.of("it's", List.of(1, "é\\\"", true))),
                Json.parse("\"text\""),
                Json.NULL);
    }

    @DatabaseTest(only = {"postgresql", "h2"})
    void arrays(TestDatabase database) {
        holds(database, array(Types.INTEGER), List.of(1, -2), List.of());
        holds(database, array(string(20)), List.of("it's", "a\\b", "\"{,}\"", "NULL", ""));
        holds(database, array(Types.DURATION), List.of(Duration.ofDays(3)));
        holds(database, array(Types.INSTANT), List.of(Instant.parse("2026-03-01T09:05:07.000001Z")));
        holds(database, array(array(Types.INTEGER)), List.of(List.of(1, 2), List.of(3, 4)));
        holds(database, array(enumOf("it's", "ok").nativeEnum("mood")), List.of("ok", "it's"));
        // on H2 such an array is not equal to itself
        compares(database, array(Types.INTEGER), false, Arrays.asList(1, null));
    }

    @DatabaseTest(except = {"postgresql", "h2"})
    void elsewhereThereAreNoArrays(TestDatabase database) {
        assertThatThrownBy(() -> select(
                                literal(List.of(1), array(Types.INTEGER)).as("x"))
                        .sqlWithValues(database.engine().dialect()))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("ATH-802")
                .hasMessageContaining("ARRAY(INTEGER)");
    }

    @DatabaseTest(only = "postgresql")
    void rangesAndTypesOfPostgresql(TestDatabase database) {
        holds(database, range(Types.INTEGER), Range.of(1, 5));
        holds(
                database,
                range(Types.INSTANT),
                Range.closed(Instant.EPOCH, Instant.parse("2026-03-01T09:05:07.000001Z")));
        holds(database, named("INET"), "192.168.0.0/24", "::1");
        holds(database, named("BIT(3)"), "101");
        holds(database, named("TSVECTOR"), "'cat' 'fat'");
        compares(database, named("POINT"), false, "(1,2)");
        holds(database, Types.JSON.named("JSONB"), Json.of(Map.of("a", 1)));
    }

    @DatabaseTest(only = "mariadb")
    void typesOfMariadb(TestDatabase database) {
        holds(database, named("INET6"), "::1");
        holds(database, Types.BIGINT.named("INTEGER UNSIGNED"), 4_294_967_295L);
    }
}
