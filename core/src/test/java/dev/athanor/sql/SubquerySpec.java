// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.error.ErrorCode.DUPLICATE_NAME;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.UnknownName;
import org.junit.jupiter.api.Test;

/** Queries that rows come from. */
class SubquerySpec {
    @Test
    void selectsFromAQuery() {
        QueryAlias old = select(AUTHOR_ID, AUTHOR_NAME).where(BORN.lt(1800)).subquery();
        printed(select(old.c("name")).where(old.c("id").gt(7L))).is("""
                SELECT anon_1.name
                FROM (SELECT author.id AS id, author.name AS name
                FROM author
                WHERE author.born < :born_1) AS anon_1
                WHERE anon_1.id > :id_1
                """, on(ORACLE, """
                SELECT anon_1.name
                FROM (SELECT author.id AS id, author.name AS name
                FROM author
                WHERE author.born < :born_1) anon_1
                WHERE anon_1.id > :id_1
                """));
    }

    @Test
    void aQueryCanBeNamed() {
        QueryAlias counted =
                select(AUTHOR_OF, count().as("books")).groupBy(AUTHOR_OF).subquery("counted");
        printed(select(counted)).isByDefault("""
                SELECT counted.author_id, counted.books
                FROM (SELECT book.author_id AS author_id, count(*) AS books
                FROM book
                GROUP BY book.author_id) AS counted
                """);
    }

    @Test
    void columnsOfOneNameStayApart() {
        QueryAlias both = select(AUTHOR_ID, BOOK_ID).join(BOOK).subquery();
        printed(select(both.c("id"), both.c("id_1"))).isByDefault("""
                SELECT anon_1.id, anon_1.id_1
                FROM (SELECT author.id AS id, book.id AS id_1
                FROM author JOIN book ON author.id = book.author_id) AS anon_1
                """);
    }

    @Test
    void columnsWithoutANameGetOne() {
        QueryAlias counted = select(count(BOOK_ID), PAGES.plus(1)).subquery();
        printed(select(counted)).isByDefault("""
                SELECT anon_1.count_1, anon_1.anon_2
                FROM (SELECT count(book.id) AS count_1, book.pages + :pages_1 AS anon_2
                FROM book) AS anon_1
                """);
        printed(select(counted.c("count_1"))).isByDefault("""
                SELECT anon_1.count_1
                FROM (SELECT count(book.id) AS count_1, book.pages + :pages_1 AS anon_2
                FROM book) AS anon_1
                """);
    }

    @Test
    void queriesNest() {
        QueryAlias inner = select(AUTHOR_ID, BORN.plus(1).as("next")).subquery();
        QueryAlias outer = select(inner.c("next")).where(inner.c("id").gt(1L)).subquery();
        Select<Object> whole = select(outer.c("next")).where(outer.c("next").lt(2000));
        printed(whole).isByDefault("""
                SELECT anon_1.next
                FROM (SELECT anon_2.next AS next
                FROM (SELECT author.id AS id, author.born + :born_1 AS next
                FROM author) AS anon_2
                WHERE anon_2.id > :id_1) AS anon_1
                WHERE anon_1.next < :next_1
                """);
    }

    @Test
    void twoQueriesOfOneStructureAreTwo() {
        QueryAlias one = select(AUTHOR_ID).where(BORN.eq(1)).subquery();
        QueryAlias other = select(AUTHOR_ID).where(BORN.eq(2)).subquery();
        Select<Row> both = select(one.c("id"), other.c("id"));
        printed(both).isByDefault("""
                SELECT anon_1.id, anon_2.id AS id_1
                FROM (SELECT author.id AS id
                FROM author
                WHERE author.born = :born_1) AS anon_1, (SELECT author.id AS id
                FROM author
                WHERE author.born = :born_2) AS anon_2
                """);
        assertThat(Values.of(both)).containsExactly(1, 2);
    }

    @Test
    void theSameQueryTwiceIsOne() {
        QueryAlias old = select(AUTHOR_ID).where(BORN.lt(1800)).subquery();
        Select<Row> twice = select(old.c("id"), old.<Long>c("id").plus(1L)).orderBy(old.c("id"));
        printed(twice).isByDefault("""
                SELECT anon_1.id, anon_1.id + :id_1 AS anon_2
                FROM (SELECT author.id AS id
                FROM author
                WHERE author.born < :born_1) AS anon_1
                ORDER BY anon_1.id
                """);
        assertThat(Values.of(twice)).containsExactly(1800, 1L);
    }

    @Test
    void twoQueriesCannotHaveOneName() {
        QueryAlias one = select(AUTHOR_ID).subquery("q");
        QueryAlias other = select(BOOK_ID).subquery("q");
        printed(select(one.c("id"), other.c("id")))
                .isRefusedWith(
                        DUPLICATE_NAME,
                        "The query selects from two sources that are both called \"q\". Give one of them a name of its"
                                + " own: alias(\"…\"), subquery(\"…\").");
    }

    @Test
    void anUnknownColumnIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> select(AUTHOR).subquery("old").c("nmae"))
                .isInstanceOf(UnknownName.class)
                .hasMessage("ATH-214: Table \"old\" has no column \"nmae\". Did you mean \"name\"?");
        assertThatThrownBy(() -> select(count()).from(AUTHOR).subquery().c("n"))
                .isInstanceOf(UnknownName.class)
                .hasMessage("ATH-214: Table \"subquery\" has no column \"n\". There is \"count_1\".");
    }
}
