// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.sql.Functions.abs;
import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Functions.coalesce;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.countDistinct;
import static dev.athanor.sql.Functions.function;
import static dev.athanor.sql.Functions.length;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.lower;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.min;
import static dev.athanor.sql.Functions.nullValue;
import static dev.athanor.sql.Functions.sum;
import static dev.athanor.sql.Functions.upper;
import static dev.athanor.sql.Library.ALIVE;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.PRICE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidValue;
import dev.athanor.type.Types;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Functions, constants, CASE and CAST. */
class FunctionSpec {
    private static void prints(Selectable<?> element, String text) {
        String sql = select(element).toString();
        assertThat(sql.lines().findFirst().orElseThrow()).isEqualTo("SELECT " + text);
    }

    @Test
    void countsRowsAndValues() {
        prints(count(), "count(*) AS count_1");
        prints(count(BOOK_ID), "count(book.id) AS count_1");
        prints(countDistinct(PAGES), "count(DISTINCT book.pages) AS count_1");
    }

    @Test
    void aggregatesKeepTheType() {
        prints(sum(PRICE), "sum(book.price) AS sum_1");
        prints(min(PAGES), "min(book.pages) AS min_1");
        assertThat(max(PRICE).type()).isEqualTo(PRICE.type());
    }

    @Test
    void textAndNumbers() {
        prints(lower(AUTHOR_NAME), "lower(author.name) AS lower_1");
        prints(upper(AUTHOR_NAME), "upper(author.name) AS upper_1");
        prints(abs(BORN), "abs(author.born) AS abs_1");
        prints(coalesce(BORN, PAGES, literal(0)), "coalesce(author.born, book.pages, :param_1) AS coalesce_1");
    }

    @Test
    void theLengthOfATextIsCalledDifferently() {
        printed(select(length(AUTHOR_NAME))).is("""
                SELECT char_length(author.name) AS char_length_1
                FROM author
                """, on(SQLITE, """
                SELECT length(author.name) AS char_length_1
                FROM author
                """), on(ORACLE, """
                SELECT length(author.name) AS char_length_1
                FROM author
                """), on(SQLSERVER, """
                SELECT len(author.name) AS char_length_1
                FROM author
                """));
    }

    @Test
    void whatAFunctionIsComparedWithHasItsName() {
        printed(select(AUTHOR_ID)
                        .where(lower(AUTHOR_NAME).eq("jane"), upper(AUTHOR_NAME).like("J%")))
                .is("""
                SELECT author.id
                FROM author
                WHERE lower(author.name) = :lower_1 AND upper(author.name) LIKE :upper_1
                """);
    }

    @Test
    void aFunctionOfTheDatabaseIsCalledByName() {
        prints(function("my_fn", Types.INTEGER, BORN, literal(2)), "my_fn(author.born, :param_1) AS my_fn_1");
        prints(function("now", Types.INSTANT), "now() AS now_1");
        prints(function("Pkg.Fn", Types.INTEGER), "Pkg.Fn() AS \"Fn_1\"");
    }

    @Test
    void aFunctionNameIsNothingButAName() {
        prints(
                function("f(); DROP TABLE author; --", Types.INTEGER),
                "\"f(); DROP TABLE author; --\"() AS \"f(); DROP TABLE author; --_1\"");
        prints(function("say \"hi\"", Types.INTEGER), "\"say \"\"hi\"\"\"() AS \"say \"\"hi\"\"_1\"");
    }

    @Test
    void aLiteralIsBound() {
        prints(literal("it's"), ":param_1 AS anon_1");
        assertThat(Values.of(select(literal("it's")))).containsExactly("it's");
        prints(literal(DayOfWeek.MONDAY), ":param_1 AS anon_1");
        assertThatThrownBy(() -> literal(new Object()))
                .isInstanceOf(InvalidValue.class)
                .hasMessage(
                        "ATH-802: No SQL type is known for java.lang.Object. Compare it with a column, whose type it"
                                + " then takes, or convert it first.");
    }

    @Test
    void nullIsAKeyword() {
        prints(nullValue(), "NULL AS anon_1");
    }

    @Test
    void aCaseHasAValueForEachCondition() {
        printed(select(caseWhen(BORN.lt(1800), "old")
                        .when(BORN.lt(1900).and(ALIVE.ne(true)), "older")
                        .when(AUTHOR_NAME.like("A%"), AUTHOR_NAME)
                        .otherwise("new")))
                .isByDefault("""
                SELECT CASE WHEN (author.born < :born_1) THEN :param_1 WHEN (author.born < :born_2 AND author.alive != true) THEN :param_2 WHEN (author.name LIKE :name_1) THEN author.name ELSE :param_3 END AS anon_1
                FROM author
                """);
        prints(
                caseWhen(BORN.lt(1800), literal("old")),
                "CASE WHEN (author.born < :born_1) THEN :param_1 END AS anon_1");
        prints(
                caseWhen(BORN.lt(1800), literal(1), literal(2)),
                "CASE WHEN (author.born < :born_1) THEN :param_1 ELSE :param_2 END AS anon_1");
    }

    @Test
    void aCaseCanBeComparedAndSortedBy() {
        Expression<Integer> rank = caseWhen(BORN.isNull(), 1).otherwise(0);
        printed(select(AUTHOR_ID).where(rank.eq(0)).orderBy(rank.desc())).is("""
                SELECT author.id
                FROM author
                WHERE CASE WHEN (author.born IS NULL) THEN :param_1 ELSE :param_2 END = :param_3
                ORDER BY CASE WHEN (author.born IS NULL) THEN :param_4 ELSE :param_5 END DESC
                """, on(H2, """
                SELECT author.id
                FROM author
                WHERE CASE WHEN (author.born IS NULL) THEN CAST(:param_1 AS INTEGER) ELSE CAST(:param_2 AS INTEGER) END = :param_3
                ORDER BY CASE WHEN (author.born IS NULL) THEN CAST(:param_4 AS INTEGER) ELSE CAST(:param_5 AS INTEGER) END DESC
                """));
        assertThat(Values.of(select(AUTHOR_ID).where(rank.in(List.of(0, 1))))).containsExactly(1, 0, List.of(0, 1));
    }

    @Test
    void aCastKeepsTheName() {
        prints(BORN.cast(Types.BIGINT), "CAST(author.born AS BIGINT) AS born");
        prints(BORN.plus(1).cast(Types.numeric(10, 2)), "CAST(author.born + :born_1 AS NUMERIC(10, 2)) AS anon_1");
        prints(literal(5).cast(Types.STRING), "CAST(:param_1 AS VARCHAR) AS anon_1");
    }
}
