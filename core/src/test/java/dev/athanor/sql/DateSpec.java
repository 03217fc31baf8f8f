// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialects.h2.H2;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.type.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Computing with dates, and their parts. */
class DateSpec {

    private static final Column<LocalDate> DAY = Column.of("due", Types.DATE);
    private static final Column<LocalDateTime> AT = Column.of("at", Types.TIMESTAMP);
    private static final Column<LocalTime> CLOCK = Column.of("clock", Types.TIME);
    private static final Column<Integer> N = Column.of("n", Types.INTEGER);
    private static final Table EVENT = Table.of("event", new MetaData(), DAY, AT, CLOCK, N);

    private static void prints(Expression<?> value, String everywhere, Printed.Exceptional... exceptions) {
        Printed.elementPrints(value, everywhere, exceptions);
    }

    @Test
    void aDateAndAPeriod() {
        prints(
                DAY.plus(Period.ofDays(3)),
                "event.due + :param_1 * INTERVAL '1' DAY",
                on(POSTGRESQL, "CAST(event.due + :param_1 * INTERVAL '1 DAY' AS DATE)"),
                on(SQLITE, "date(event.due, :param_1 || ' days')"),
                on(MYSQL, "DATE_ADD(event.due, INTERVAL :param_1 DAY)"),
                on(MARIADB, "DATE_ADD(event.due, INTERVAL :param_1 DAY)"),
                on(H2, "DATEADD(DAY, :param_1, event.due)"),
                on(SQLSERVER, "DATEADD(DAY, :param_1, event.due)"),
                on(ORACLE, "event.due + :param_1"));
        prints(
                DAY.plus(Period.of(1, 2, 0)),
                "event.due + :param_1 * INTERVAL '1' MONTH",
                on(POSTGRESQL, "CAST(event.due + :param_1 * INTERVAL '1 MONTH' AS DATE)"),
                on(SQLITE, "date(event.due, :param_1 || ' months', 'floor')"),
                on(MYSQL, "DATE_ADD(event.due, INTERVAL :param_1 MONTH)"),
                on(MARIADB, "DATE_ADD(event.due, INTERVAL :param_1 MONTH)"),
                on(H2, "DATEADD(MONTH, :param_1, event.due)"),
                on(SQLSERVER, "DATEADD(MONTH, :param_1, event.due)"),
                on(ORACLE, "ADD_MONTHS(event.due, :param_1)"));
        assertThat(Values.of(select(DAY.minus(Period.of(1, 2, 3))))).containsExactly(-14L, -3L);
        assertThat(DAY.plus(Period.ofDays(1)).type()).isEqualTo(Types.DATE);
        assertThat(EVENT.columns()).hasSize(4);
    }

    @Test
    void aPointInTimeAndADuration() {
        prints(
                AT.plus(Duration.ofMinutes(90)),
                "event.at + :param_1 * INTERVAL '1' SECOND",
                on(POSTGRESQL, "event.at + :param_1 * INTERVAL '1 SECOND'"),
                on(SQLITE, "(strftime('%Y-%m-%d %H:%M:%S', event.at, :param_1 || ' seconds') || substr(event.at, 20))"),
                on(MYSQL, "DATE_ADD(event.at, INTERVAL :param_1 SECOND)"),
                on(MARIADB, "DATE_ADD(event.at, INTERVAL :param_1 SECOND)"),
                on(H2, "DATEADD(SECOND, :param_1, event.at)"),
                on(SQLSERVER, "DATEADD(SECOND, :param_1, event.at)"),
                on(ORACLE, "event.at + NUMTODSINTERVAL(:param_1, 'SECOND')"));
        prints(
                AT.plus(Duration.ofMillis(1)),
                "event.at + :param_1 * INTERVAL '0.000001' SECOND",
                on(POSTGRESQL, "event.at + :param_1 * INTERVAL '1 microsecond'"),
                refusedBy(SQLITE, ErrorCode.UNSUPPORTED_BY_DIALECT),
                on(MYSQL, "DATE_ADD(event.at, INTERVAL :param_1 MICROSECOND)"),
                on(MARIADB, "DATE_ADD(event.at, INTERVAL :param_1 MICROSECOND)"),
                on(H2, "DATEADD(MICROSECOND, :param_1, event.at)"),
                on(SQLSERVER, "DATEADD(MICROSECOND, :param_1, event.at)"),
                on(ORACLE, "event.at + NUMTODSINTERVAL(:param_1 / 1000000, 'SECOND')"));
        assertThat(Values.of(select(AT.minus(Duration.ofMillis(1500))))).containsExactly(-1_500_000L);
    }

    @Test
    void aComputedNumberOfUnits() {
        prints(
                AT.plus(N, ChronoUnit.HOURS).eq(AT),
                "event.at + (event.n * :n_1) * INTERVAL '1' SECOND = event.at",
                on(POSTGRESQL, "event.at + (event.n * :n_1) * INTERVAL '1 SECOND' = event.at"),
                on(
                        SQLITE,
                        "(strftime('%Y-%m-%d %H:%M:%S', event.at, (event.n * :n_1) || ' seconds') || substr(event.at, 20)) = event.at"),
                on(MYSQL, "DATE_ADD(event.at, INTERVAL (event.n * :n_1) SECOND) = event.at"),
                on(MARIADB, "DATE_ADD(event.at, INTERVAL (event.n * :n_1) SECOND) = event.at"),
                on(H2, "DATEADD(SECOND, event.n * :n_1, event.at) = event.at"),
                on(SQLSERVER, "DATEADD(SECOND, event.n * :n_1, event.at) = event.at"),
                on(ORACLE, "event.at + NUMTODSINTERVAL(event.n * :n_1, 'SECOND') = event.at"));
        assertThatThrownBy(() -> AT.plus(N, ChronoUnit.CENTURIES)).hasMessageContaining("Use a finer unit");
    }

    @Test
    void daysBetweenTwoDates() {
        prints(
                DAY.daysUntil(DAY),
                "event.due - event.due",
                on(SQLITE, "CAST(julianday(event.due) - julianday(event.due) AS INTEGER)"),
                on(MYSQL, "DATEDIFF(event.due, event.due)"),
                on(MARIADB, "DATEDIFF(event.due, event.due)"),
                on(H2, "DATEDIFF(DAY, event.due, event.due)"),
                on(SQLSERVER, "DATEDIFF(day, event.due, event.due)"));
    }

    @Test
    void partsOfADate() {
        prints(
                DAY.extract(DatePart.YEAR),
                "EXTRACT(year FROM event.due)",
                on(SQLITE, "CAST(strftime('%Y', event.due) AS INTEGER)"),
                on(SQLSERVER, "DATEPART(year, event.due)"));
        prints(
                AT.extract(DatePart.SECOND),
                "EXTRACT(second FROM event.at)",
                on(POSTGRESQL, "FLOOR(EXTRACT(second FROM event.at))"),
                on(SQLITE, "CAST(strftime('%S', event.at) AS INTEGER)"),
                on(SQLSERVER, "DATEPART(second, event.at)"),
                on(ORACLE, "FLOOR(EXTRACT(second FROM CAST(event.at AS TIMESTAMP)))"));
        prints(
                DAY.extract(DatePart.DAY_OF_WEEK),
                "EXTRACT(isodow FROM event.due)",
                on(SQLITE, "CAST(strftime('%u', event.due) AS INTEGER)"),
                on(MYSQL, "(WEEKDAY(event.due) + 1)"),
                on(MARIADB, "(WEEKDAY(event.due) + 1)"),
                on(H2, "EXTRACT(ISO_DAY_OF_WEEK FROM event.due)"),
                on(SQLSERVER, "((DATEPART(weekday, event.due) + @@DATEFIRST + 5) % 7 + 1)"),
                on(ORACLE, "(TRUNC(event.due) - TRUNC(event.due, 'IW') + 1)"));
    }

    @Test
    void whatIsNoDateHasNoParts() {
        assertThatThrownBy(() -> N.extract(DatePart.YEAR))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage("ATH-305: A value of type INTEGER is no operand of extract(YEAR).");
        assertThatThrownBy(() -> DAY.extract(DatePart.HOUR)).isInstanceOf(InvalidStatement.class);
        assertThatThrownBy(() -> CLOCK.extract(DatePart.DAY)).isInstanceOf(InvalidStatement.class);
        assertThatThrownBy(() -> N.plus(Period.ofDays(1))).isInstanceOf(InvalidStatement.class);
        assertThatThrownBy(() -> AT.daysUntil(AT)).hasMessageContaining("Cast both to dates");
        assertThatThrownBy(() -> DAY.plus(Duration.ofHours(1))).hasMessageContaining("cast(Types.TIMESTAMP)");
        assertThatThrownBy(() -> DAY.plus(DAY)).hasMessageContaining("plus(Period.ofDays(1))");
    }
}
