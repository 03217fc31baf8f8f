// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.parameter;
import static dev.athanor.sql.Functions.tuple;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.PRICE;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidValue;
import dev.athanor.type.Codec;
import dev.athanor.type.Json;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Statements printed with their values in the text. */
class LiteralSpec {

    private static void shows(Object value, String everywhere, Printed.Exceptional... exceptions) {
        Statement statement = select(literal(value).as("x"));
        assertThat(statement.sqlWithValues(StandardPrinter.INSTANCE)).isEqualTo("SELECT " + everywhere + " AS x");
        for (Printed.Exceptional exception : exceptions) {
            assertThat(statement.sqlWithValues(exception.dialect())).startsWith("SELECT " + exception.text() + " AS x");
        }
    }

    @Test
    void valuesOfEveryType() {
        shows(5, "5");
        shows(-5L, "(-5)");
        shows(new BigDecimal("1E+3"), "1000");
        shows(1.5, "1.5");
        shows("it's", "'it''s'", on(MYSQL, "'it''s'"));
        shows("a\\'", "'a\\'''", on(MYSQL, "'a\\\\'''"), on(POSTGRESQL, "'a\\'''"));
        shows(true, "true", on(SQLITE, "1"), on(SQLSERVER, "1"));
        shows(
                new byte[] {1, -1},
                "X'01ff'",
                on(POSTGRESQL, "'\\x01ff'"),
                on(SQLSERVER, "0x01ff"),
                on(ORACLE, "HEXTORAW('01ff')"));
        shows(LocalDate.of(2026, 3, 1), "'2026-03-01'", on(ORACLE, "DATE '2026-03-01'"));
        shows(LocalTime.of(9, 5), "'09:05:00.000000'");
        shows(
                LocalDateTime.of(2026, 3, 1, 9, 5),
                "'2026-03-01 09:05:00.000000'",
                on(ORACLE, "TIMESTAMP '2026-03-01 09:05:00.000000'"));
        shows(
                Instant.EPOCH,
                "'1970-01-01 00:00:00.000000+00:00'",
                on(MYSQL, "'1970-01-01 00:00:00.000000'"),
                on(POSTGRESQL, "'1970-01-01 00:00:00.000000+00'"));
        shows(DayOfWeek.MONDAY, "'MONDAY'");
        shows(UUID.fromString("00000000-0000-0000-0000-000000000001"), "'00000000-0000-0000-0000-000000000001'");
    }

    @Test
    void aStatementIsShownWhole() {
        Statement statement = select(BOOK_ID)
                .where(TITLE.in(List.of("a", "b")), PAGES.isNotDistinctFrom(3), PRICE.in(List.of()))
                .limit(5);
        assertThat(statement.sqlWithValues(POSTGRESQL)).isEqualTo("""
            SELECT book.id
            FROM book
            WHERE book.title IN ('a', 'b') AND book.pages IS NOT DISTINCT FROM 3 AND book.price IN (NULL) AND (1 != 1)
            LIMIT 5\
            """);
        assertThat(select(BOOK_ID)
                        .where(tuple(BOOK_ID, PAGES).in(List.of(List.of(1, 2))))
                        .sqlWithValues(SQLITE))
                .endsWith("IN (VALUES (1, 2))");
        assertThat(select(BOOK_ID)
                        .where(PAGES.eq(parameter("given", Types.INTEGER)))
                        .sqlWithValues(SQLITE))
                .endsWith("book.pages = :given");
    }

    @Test
    void whatHasNoFormIsRefused() {
        assertThatThrownBy(() -> shows(Double.NaN, ""))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> shows("\0", "")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> select(literal(new Object(), Types.OTHER)).sqlWithValues(SQLITE))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("No SQL type is known for java.lang.Object");
        SqlType<StringBuilder> own = Types.named(
                "inet",
                StringBuilder.class,
                Codec.of(java.sql.Types.OTHER, (row, column) -> null, (statement, position, value) -> {}));
        assertThatThrownBy(() -> select(literal(new StringBuilder("::1"), own)).sqlWithValues(POSTGRESQL))
                .isInstanceOf(InvalidValue.class)
                .hasMessage(
                        "ATH-801: A value of type inet has no form in the text of a statement. Leave it a parameter.");
    }

    @Test
    void spansOffsetsAndTypesOfOneDatabase() {
        shows(
                Duration.ofDays(-1).minusMillis(1_500),
                "CAST('-1 00:00:01.500000' AS INTERVAL DAY TO SECOND)",
                on(SQLITE, "(-86401500000)"),
                on(MYSQL, "(-86401500000)"),
                on(SQLSERVER, "(-86401500000)"),
                on(POSTGRESQL, "CAST('-24 hours 0 mins -1500000 microseconds' AS INTERVAL)"),
                on(ORACLE, "CAST('-1 00:00:01.500000' AS INTERVAL DAY(9) TO SECOND(6))"));
        shows(
                Period.of(1, 2, 0),
                "CAST('1-2' AS INTERVAL YEAR TO MONTH)",
                on(SQLITE, "14"),
                on(POSTGRESQL, "CAST('1 years 2 mons 0 days' AS INTERVAL)"),
                on(ORACLE, "CAST('1-2' AS INTERVAL YEAR(9) TO MONTH)"));
        shows(
                OffsetDateTime.of(2026, 3, 1, 9, 5, 0, 0, ZoneOffset.ofHours(2)),
                "'2026-03-01 09:05:00.000000+02:00'",
                on(SQLSERVER, "'2026-03-01 09:05:00.000000+02:00'"),
                on(ORACLE, "TIMESTAMP '2026-03-01 09:05:00.000000 +02:00'"));
        shows(
                OffsetTime.of(9, 5, 0, 0, ZoneOffset.ofHours(2)),
                "CAST('09:05:00.000000+02:00' AS TIME WITH TIME ZONE)",
                on(POSTGRESQL, "CAST('09:05:00+02' AS TIME WITH TIME ZONE)"));
        shows(Json.of(List.of("it's")), "'[\"it''s\"]'", on(H2, "CAST(JSON '[\"it''s\"]' AS JSON)"));
        Statement inet = select(literal("::1", Types.named("inet")).as("x"));
        assertThat(inet.sqlWithValues(POSTGRESQL)).isEqualTo("SELECT CAST('::1' AS inet) AS x");
        assertThat(inet.sqlWithValues(MYSQL)).isEqualTo("SELECT '::1' AS x");
        assertThat(select(literal(5L, Types.OTHER).as("x")).sqlWithValues(SQLITE))
                .isEqualTo("SELECT 5 AS x");
    }
}
