// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.error.ErrorCode.DUPLICATE_NAME;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.compiler.Sent;
import dev.athanor.dialects.Dialects;
import org.junit.jupiter.api.Test;

/** Queries that are written once, in the WITH clause at the top of the statement, wherever they are used. */
class CteSpec {
    private static QueryAlias busy() {
        return select(AUTHOR_OF, count().as("books"))
                .groupBy(AUTHOR_OF)
                .having(count().gt(3L))
                .cte("busy");
    }

    @Test
    void aQueryIsWrittenBeforeTheStatement() {
        QueryAlias busy = busy();
        printed(select(busy.c("author_id")).where(busy.c("books").lt(9L))).is("""
                WITH busy AS
                (SELECT book.author_id AS author_id, count(*) AS books
                FROM book
                GROUP BY book.author_id
                HAVING count(*) > :count_1)
                SELECT busy.author_id
                FROM busy
                WHERE busy.books < :books_1
                """);
    }

    @Test
    void aQueryWithoutANameGetsOne() {
        printed(select(select(AUTHOR_ID).cte().c("id"))).is("""
                WITH anon_1 AS
                (SELECT author.id AS id
                FROM author)
                SELECT anon_1.id
                FROM anon_1
                """);
    }

    @Test
    void aQueryUsedTwiceIsWrittenOnce() {
        QueryAlias busy = busy();
        printed(select(AUTHOR_NAME)
                        .where(
                                AUTHOR_ID.in(select(busy.<Long>c("author_id"))),
                                AUTHOR_ID.ne(
                                        select(max(busy.<Long>c("author_id"))).scalar())))
                .is("""
                WITH busy AS
                (SELECT book.author_id AS author_id, count(*) AS books
                FROM book
                GROUP BY book.author_id
                HAVING count(*) > :count_1)
                SELECT author.name
                FROM author
                WHERE author.id IN (SELECT busy.author_id
                FROM busy) AND author.id != (SELECT max(busy.author_id) AS max_1
                FROM busy)
                """);
    }

    @Test
    void nestedInASubqueryItMovesToTheTopAndItsValuesFirst() {
        QueryAlias busy = busy();
        QueryAlias few =
                select(busy.c("author_id")).where(busy.c("books").lt(9L)).subquery();
        Select<String> whole = select(AUTHOR_NAME)
                .where(BORN.gt(1800))
                .join(few, few.c("author_id").eq(AUTHOR_ID))
                .limit(5);
        printed(whole).isByDefault("""
                WITH busy AS
                (SELECT book.author_id AS author_id, count(*) AS books
                FROM book
                GROUP BY book.author_id
                HAVING count(*) > :count_1)
                SELECT author.name
                FROM author JOIN (SELECT busy.author_id AS author_id
                FROM busy
                WHERE busy.books < :books_1) AS anon_1 ON anon_1.author_id = author.id
                WHERE author.born > :born_1
                LIMIT :param_1
                """);
        assertThat(Sent.of(whole, Dialects.SQLITE).values()).containsExactly(3L, 9L, 1800, 5L);
        assertThat(Sent.of(whole, Dialects.SQLITE).text()).startsWith("""
                WITH busy AS
                (SELECT book.author_id AS author_id, count(*) AS books
                FROM book
                GROUP BY book.author_id
                HAVING count(*) > ?)
                """);
    }

    @Test
    void oneThatUsesAnotherComesAfterIt() {
        QueryAlias busy = busy();
        QueryAlias busier =
                select(busy.c("author_id")).where(busy.c("books").gt(5L)).cte("busier");
        Select<String> whole = select(AUTHOR_NAME)
                .where(
                        BORN.gt(1800),
                        AUTHOR_ID.in(select(busier.<Long>c("author_id"))
                                .where(busier.c("author_id").gt(7L))));
        printed(whole).is("""
                WITH busy AS
                (SELECT book.author_id AS author_id, count(*) AS books
                FROM book
                GROUP BY book.author_id
                HAVING count(*) > :count_1),
                busier AS
                (SELECT busy.author_id AS author_id
                FROM busy
                WHERE busy.books > :books_1)
                SELECT author.name
                FROM author
                WHERE author.born > :born_1 AND author.id IN (SELECT busier.author_id
                FROM busier
                WHERE busier.author_id > :author_id_1)
                """);
        assertThat(Sent.of(whole, Dialects.SQLITE).values()).containsExactly(3L, 5L, 1800, 7L);
    }

    @Test
    void statementsThatWriteHaveItInFrontToo() {
        QueryAlias busy = busy();
        String with = """
                WITH busy AS
                (SELECT book.author_id AS author_id, count(*) AS books
                FROM book
                GROUP BY book.author_id
                HAVING count(*) > :count_1)
                """;
        printed(update(AUTHOR).set(BORN, 0).where(AUTHOR_ID.in(select(busy.<Long>c("author_id")))))
                .isByDefault(with + """
                UPDATE author SET born=:born
                WHERE author.id IN (SELECT busy.author_id
                FROM busy)
                """);
        printed(delete(AUTHOR).where(AUTHOR_ID.in(select(busy.<Long>c("author_id")))))
                .isByDefault(with + """
                DELETE FROM author
                WHERE author.id IN (SELECT busy.author_id
                FROM busy)
                """);
    }

    @Test
    void someDatabasesHaveItBetweenAnInsertAndItsQuery() {
        QueryAlias early = select(AUTHOR_ID).where(BORN.lt(1800)).cte("early");
        String after = """
                INSERT INTO author (id) WITH early AS
                (SELECT author.id AS id
                FROM author
                WHERE author.born < :born_1)
                SELECT early.id
                FROM early
                """;
        printed(insert(AUTHOR).columns(AUTHOR_ID).from(select(early.c("id"))))
                .is("""
                WITH early AS
                (SELECT author.id AS id
                FROM author
                WHERE author.born < :born_1)
                INSERT INTO author (id) SELECT early.id
                FROM early
                """, on(MYSQL, after), on(MARIADB, after), on(H2, after), on(ORACLE, after));
    }

    @Test
    void twoQueriesCannotHaveOneName() {
        QueryAlias one = select(AUTHOR_ID).where(BORN.eq(1)).cte("q");
        QueryAlias other = select(AUTHOR_ID).where(BORN.eq(2)).cte("q");
        printed(select(BOOK_ID)
                        .where(
                                AUTHOR_OF.in(select(one.<Long>c("id"))),
                                PAGES.gt(3),
                                AUTHOR_OF.in(select(other.<Long>c("id")))))
                .isRefusedWith(
                        DUPLICATE_NAME,
                        "Two different queries are in one WITH clause as \"q\". Give each a name of its own, and use the"
                                + " same cte(…) where the same is meant.");
    }
}
