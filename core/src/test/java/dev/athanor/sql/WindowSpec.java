// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.countDistinct;
import static dev.athanor.sql.Functions.function;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.sum;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PRICE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Window.currentRow;
import static dev.athanor.sql.Window.following;
import static dev.athanor.sql.Window.orderedBy;
import static dev.athanor.sql.Window.partitionBy;
import static dev.athanor.sql.Window.preceding;
import static dev.athanor.sql.Window.unboundedFollowing;
import static dev.athanor.sql.Window.unboundedPreceding;
import static dev.athanor.sql.WindowFunctions.cumeDist;
import static dev.athanor.sql.WindowFunctions.denseRank;
import static dev.athanor.sql.WindowFunctions.firstValue;
import static dev.athanor.sql.WindowFunctions.lag;
import static dev.athanor.sql.WindowFunctions.lastValue;
import static dev.athanor.sql.WindowFunctions.lead;
import static dev.athanor.sql.WindowFunctions.nthValue;
import static dev.athanor.sql.WindowFunctions.ntile;
import static dev.athanor.sql.WindowFunctions.percentRank;
import static dev.athanor.sql.WindowFunctions.rank;
import static dev.athanor.sql.WindowFunctions.rowNumber;
import static dev.athanor.type.Types.DATE;
import static dev.athanor.type.Types.DOUBLE;
import static dev.athanor.type.Types.INSTANT;
import static dev.athanor.type.Types.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Frame.Exclusion;
import dev.athanor.compiler.CompiledCache;
import dev.athanor.dialects.Dialects;
import dev.athanor.error.InvalidStatement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** Functions over windows of rows, and aggregates that are told more than their arguments. */
class WindowSpec {

    @Test
    void aWindowHasPartsAndAnOrder() {

        printed(select(rowNumber().over(partitionBy(BORN).orderBy(AUTHOR_NAME.desc()))))
                .is("""
                    SELECT row_number() OVER (PARTITION BY author.born ORDER BY author.name DESC) AS anon_1
                    FROM author
                    """);
    }

    @Test
    void anEmptyWindowIsAllRows() {

        printed(select(sum(BORN).over(), rowNumber().over(orderedBy(AUTHOR_ID, AUTHOR_NAME))))
                .is("""
                    SELECT sum(author.born) OVER () AS anon_1, row_number() OVER (ORDER BY author.id, author.name) AS anon_2
                    FROM author
                    """);
    }

    @Test
    void rowsUpToTheCurrentOne() {

        printed(select(sum(BORN)
                        .over(orderedBy(AUTHOR_ID).rows(preceding(2), currentRow()))
                        .as("s")))
                .is("""
                    SELECT sum(author.born) OVER (ORDER BY author.id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS s
                    FROM author
                    """);
    }

    @Test
    void allRowsOfTheWindow() {

        printed(select(sum(BORN).over(orderedBy(AUTHOR_ID).rows(unboundedPreceding(), unboundedFollowing()))))
                .is("""
                    SELECT sum(author.born) OVER (ORDER BY author.id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS anon_1
                    FROM author
                    """);
    }

    @Test
    void aRangeOfValues() {

        printed(select(sum(BORN).over(orderedBy(AUTHOR_ID).range(preceding(5), following(10)))))
                .is("""
                    SELECT sum(author.born) OVER (ORDER BY author.id RANGE BETWEEN 5 PRECEDING AND 10 FOLLOWING) AS anon_1
                    FROM author
                    """, refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aRangeOfNumbersThatAreNotWhole() {

        printed(select(sum(BORN).over(orderedBy(PRICE).range(preceding(new BigDecimal("2.50")), currentRow()))))
                .is("""
                    SELECT sum(author.born) OVER (ORDER BY book.price RANGE BETWEEN 2.50 PRECEDING AND CURRENT ROW) AS anon_1
                    FROM author, book
                    """, refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aRangeOfTime() {
        Expression<LocalDate> day = AUTHOR_NAME.cast(DATE);
        String head = "SELECT sum(author.born) OVER (ORDER BY CAST(author.name AS DATE) RANGE BETWEEN ";
        String tail = ") AS anon_1\nFROM author";
        printed(select(sum(BORN)
                        .over(orderedBy(day).range(preceding(Period.ofDays(3)), following(Period.ofMonths(14))))))
                .is(
                        head + "INTERVAL '3' DAY PRECEDING AND INTERVAL '14' MONTH FOLLOWING" + tail,
                        on(POSTGRESQL, head + "INTERVAL '3 DAY' PRECEDING AND INTERVAL '14 MONTH' FOLLOWING" + tail),
                        on(MYSQL, head + "INTERVAL 3 DAY PRECEDING AND INTERVAL 14 MONTH FOLLOWING" + tail),
                        on(
                                ORACLE,
                                head + "NUMTODSINTERVAL(3, 'DAY') PRECEDING AND NUMTOYMINTERVAL(14, 'MONTH') FOLLOWING"
                                        + tail),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
        Expression<Instant> moment = AUTHOR_NAME.cast(INSTANT);
        assertThat(select(sum(BORN).over(orderedBy(moment).range(preceding(Duration.ofMillis(90_500)), currentRow())))
                        .sql(POSTGRESQL))
                .contains("RANGE BETWEEN INTERVAL '90.5 SECOND' PRECEDING AND CURRENT ROW");
    }

    @Test
    void whatIsNotWholeIsNotCounted() {
        Window window = orderedBy(AUTHOR_ID);
        assertThatThrownBy(() -> window.rows(preceding(Period.ofDays(1)), currentRow()))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage("ATH-301: A window frame of ROWS counts, and is given a distance that is no whole number."
                        + " Use range(…).");
        assertThatThrownBy(() -> window.groups(currentRow(), following(BigDecimal.ONE)))
                .isInstanceOf(InvalidStatement.class);
        assertThatThrownBy(() -> preceding(Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidStatement.class)
                .hasMessageContaining("is negative");
        assertThatThrownBy(() -> following(Period.of(0, 1, 1)))
                .isInstanceOf(InvalidStatement.class)
                .hasMessageContaining("Give months, or days.");
    }

    @Test
    void aRangeWithoutDistances() {

        printed(select(sum(BORN).over(orderedBy(AUTHOR_ID).range(unboundedPreceding(), currentRow()))))
                .is("""
                    SELECT sum(author.born) OVER (ORDER BY author.id RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS anon_1
                    FROM author
                    """);
    }

    @Test
    void groupsOfEqualRows() {

        printed(select(sum(BORN).over(orderedBy(AUTHOR_ID).groups(following(1), following(5)))))
                .is(
                        """
                        SELECT sum(author.born) OVER (ORDER BY author.id GROUPS BETWEEN 1 FOLLOWING AND 5 FOLLOWING) AS anon_1
                        FROM author
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void rowsThatDoNotCountAfterAll() {

        printed(select(sum(BORN)
                        .over(orderedBy(AUTHOR_ID)
                                .rows(preceding(1), following(1))
                                .exclude(Exclusion.CURRENT_ROW))))
                .is(
                        """
                        SELECT sum(author.born) OVER (ORDER BY author.id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW) AS anon_1
                        FROM author
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aFrameWithoutAnOrder() {

        printed(select(count().over(partitionBy(BORN).rows(unboundedPreceding(), currentRow()))))
                .is("""
                    SELECT count(*) OVER (PARTITION BY author.born ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS anon_1
                    FROM author
                    """);
    }

    @Test
    void rowsAroundTheCurrentOne() {

        printed(select(
                        lag(BORN).over(orderedBy(AUTHOR_ID)),
                        lead(BORN, 2).over(orderedBy(AUTHOR_ID)),
                        firstValue(BORN).over(orderedBy(AUTHOR_ID)),
                        lastValue(BORN).over(orderedBy(AUTHOR_ID)),
                        nthValue(BORN, 2).over(orderedBy(AUTHOR_ID))))
                .is("""
                    SELECT lag(author.born) OVER (ORDER BY author.id) AS anon_1, lead(author.born, :lead_1) OVER (ORDER BY author.id) AS anon_2, first_value(author.born) OVER (ORDER BY author.id) AS anon_3, last_value(author.born) OVER (ORDER BY author.id) AS anon_4, nth_value(author.born, :nth_value_1) OVER (ORDER BY author.id) AS anon_5
                    FROM author
                    """);
    }

    @Test
    void aValueWhereThereIsNoRow() {

        printed(select(lag(BORN, 1, 0).over(orderedBy(AUTHOR_ID)))).is("""
            SELECT lag(author.born, :lag_1, :lag_2) OVER (ORDER BY author.id) AS anon_1
            FROM author
            """, refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void placesAmongTheRows() {

        printed(select(
                        rank().over(orderedBy(BORN)),
                        denseRank().over(orderedBy(BORN)),
                        percentRank().over(orderedBy(BORN)),
                        cumeDist().over(orderedBy(BORN)),
                        ntile(4).over(orderedBy(BORN))))
                .is("""
                    SELECT rank() OVER (ORDER BY author.born) AS anon_1, dense_rank() OVER (ORDER BY author.born) AS anon_2, percent_rank() OVER (ORDER BY author.born) AS anon_3, cume_dist() OVER (ORDER BY author.born) AS anon_4, ntile(:ntile_1) OVER (ORDER BY author.born) AS anon_5
                    FROM author
                    """);
    }

    @Test
    void aWindowIsComputedWith() {

        printed(select(rank().over(orderedBy(AUTHOR_ID)).plus(1L)).orderBy(rank().over(orderedBy(AUTHOR_ID))))
                .is("""
                    SELECT rank() OVER (ORDER BY author.id) + :param_1 AS anon_1
                    FROM author
                    ORDER BY rank() OVER (ORDER BY author.id)
                    """);
    }

    @Test
    void theOrderOfAWindowPlacesNulls() {

        printed(select(rank().over(orderedBy(BORN.desc().nullsLast()))))
                .is("""
                    SELECT rank() OVER (ORDER BY author.born DESC NULLS LAST) AS anon_1
                    FROM author
                    """, on(MYSQL, """
                        SELECT rank() OVER (ORDER BY CASE WHEN author.born IS NULL THEN 1 ELSE 0 END, author.born DESC) AS anon_1
                        FROM author
                        """), on(MARIADB, """
                        SELECT rank() OVER (ORDER BY CASE WHEN author.born IS NULL THEN 1 ELSE 0 END, author.born DESC) AS anon_1
                        FROM author
                        """), on(SQLSERVER, """
                        SELECT rank() OVER (ORDER BY CASE WHEN author.born IS NULL THEN 1 ELSE 0 END, author.born DESC) AS anon_1
                        FROM author
                        """));
    }

    @Test
    void onlySomeRowsCount() {

        printed(select(count(AUTHOR_ID).filter(BORN.gt(1), AUTHOR_NAME.eq("x")), count().filter(BORN.gt(1))))
                .is("""
                    SELECT count(author.id) FILTER (WHERE author.born > :born_1 AND author.name = :name_1) AS anon_1, count(*) FILTER (WHERE author.born > :born_2) AS anon_2
                    FROM author
                    """, on(MYSQL, """
                        SELECT count(CASE WHEN (author.born > :born_1 AND author.name = :name_1) THEN author.id END) AS anon_1, count(CASE WHEN (author.born > :born_2) THEN true END) AS anon_2
                        FROM author
                        """), on(MARIADB, """
                        SELECT count(CASE WHEN (author.born > :born_1 AND author.name = :name_1) THEN author.id END) AS anon_1, count(CASE WHEN (author.born > :born_2) THEN true END) AS anon_2
                        FROM author
                        """), on(SQLSERVER, """
                        SELECT count(CASE WHEN (author.born > :born_1 AND author.name = :name_1) THEN author.id END) AS anon_1, count(CASE WHEN (author.born > :born_2) THEN 1 END) AS anon_2
                        FROM author
                        """), on(ORACLE, """
                        SELECT count(CASE WHEN (author.born > :born_1 AND author.name = :name_1) THEN author.id END) AS anon_1, count(CASE WHEN (author.born > :born_2) THEN 1 END) AS anon_2
                        FROM author
                        """));
    }

    @Test
    void aFilterAndAWindow() {

        printed(select(sum(BORN).filter(BORN.gt(1)).over(partitionBy(AUTHOR_NAME))))
                .is("""
                    SELECT sum(author.born) FILTER (WHERE author.born > :born_1) OVER (PARTITION BY author.name) AS anon_1
                    FROM author
                    """, on(MYSQL, """
                        SELECT sum(CASE WHEN (author.born > :born_1) THEN author.born END) OVER (PARTITION BY author.name) AS anon_1
                        FROM author
                        """), on(MARIADB, """
                        SELECT sum(CASE WHEN (author.born > :born_1) THEN author.born END) OVER (PARTITION BY author.name) AS anon_1
                        FROM author
                        """), on(SQLSERVER, """
                        SELECT sum(CASE WHEN (author.born > :born_1) THEN author.born END) OVER (PARTITION BY author.name) AS anon_1
                        FROM author
                        """), on(ORACLE, """
                        SELECT sum(CASE WHEN (author.born > :born_1) THEN author.born END) OVER (PARTITION BY author.name) AS anon_1
                        FROM author
                        """));
    }

    @Test
    void differentValuesOfSomeRows() {

        printed(select(countDistinct(BORN).filter(BORN.gt(1))))
                .is("""
                    SELECT count(DISTINCT author.born) FILTER (WHERE author.born > :born_1) AS anon_1
                    FROM author
                    """, on(MYSQL, """
                        SELECT count(DISTINCT CASE WHEN (author.born > :born_1) THEN author.born END) AS anon_1
                        FROM author
                        """), on(MARIADB, """
                        SELECT count(DISTINCT CASE WHEN (author.born > :born_1) THEN author.born END) AS anon_1
                        FROM author
                        """), on(SQLSERVER, """
                        SELECT count(DISTINCT CASE WHEN (author.born > :born_1) THEN author.born END) AS anon_1
                        FROM author
                        """), on(ORACLE, """
                        SELECT count(DISTINCT CASE WHEN (author.born > :born_1) THEN author.born END) AS anon_1
                        FROM author
                        """));
    }

    @Test
    void anAggregateOfAnOrder() {
        FunctionExpression<Double> percentile = function("percentile_cont", DOUBLE, literal(0.5));
        printed(select(percentile.withinGroup(BORN.desc())))
                .is(
                        """
                        SELECT percentile_cont(:param_1) WITHIN GROUP (ORDER BY author.born DESC) AS percentile_cont_1
                        FROM author
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void anAggregateOfAnOrderOverAWindow() {
        FunctionExpression<Double> percentile = function("percentile_cont", DOUBLE, literal(0.5));
        printed(select(percentile.withinGroup(BORN).over(partitionBy(AUTHOR_NAME))))
                .is("""
                    SELECT percentile_cont(:param_1) WITHIN GROUP (ORDER BY author.born) OVER (PARTITION BY author.name) AS anon_1
                    FROM author
                    """, refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT), refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void anAggregateOfAnOrderAndAFilter() {
        FunctionExpression<Double> percentile = function("percentile_cont", DOUBLE, literal(0.5));
        printed(select(percentile.withinGroup(BORN).filter(AUTHOR_ID.gt(1L))))
                .is(
                        """
                        SELECT percentile_cont(:param_1) WITHIN GROUP (ORDER BY author.born) FILTER (WHERE author.id > :id_1) AS anon_1
                        FROM author
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void anAggregateTakesRowsInAnOrder() {
        FunctionExpression<String> names = function("collected", STRING, AUTHOR_NAME);
        printed(select(names.orderedBy(AUTHOR_ID.desc()))).is("""
            SELECT collected(author.name ORDER BY author.id DESC) AS collected_1
            FROM author
            """, on(SQLSERVER, """
                SELECT collected(author.name) WITHIN GROUP (ORDER BY author.id DESC) AS collected_1
                FROM author
                """), on(ORACLE, """
                        SELECT collected(author.name) WITHIN GROUP (ORDER BY author.id DESC) AS collected_1
                        FROM author
                        """));
    }

    @Test
    void aFilterOfWhatDoesNotPassOverNull() {

        printed(select(function("json_arrayagg", STRING, AUTHOR_NAME).filter(BORN.gt(1))))
                .is(
                        """
                        SELECT json_arrayagg(author.name) FILTER (WHERE author.born > :born_1) AS anon_1
                        FROM author
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aFrameDoesNotBeginBehindItsEnd() {
        assertThatThrownBy(() -> orderedBy(BORN).rows(following(1), currentRow()))
                .hasMessage("ATH-301: A window frame begins behind its end: FOLLOWING comes after CURRENT ROW.");
        assertThatThrownBy(() -> preceding(-1))
                .hasMessage(
                        "ATH-301: The distance -1 of a window frame is negative. Say preceding(…) or following(…).");
    }

    @Test
    void onlyAFrameLeavesRowsOut() {
        assertThatThrownBy(() -> orderedBy(BORN).exclude(Exclusion.TIES)).hasMessageContaining("this one has none");
    }

    @Test
    void aDistanceIsPartOfTheText() {
        CompiledCache cache = new CompiledCache(Dialects.SQLITE, 10);
        cache.get(select(sum(BORN).over(orderedBy(AUTHOR_ID).rows(preceding(2), currentRow())))
                .node());
        cache.get(select(sum(BORN).over(orderedBy(AUTHOR_ID).rows(preceding(3), currentRow())))
                .node());
        assertThat(cache.misses()).isEqualTo(2);
    }
}
