// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.function;
import static dev.athanor.sql.Functions.isTrue;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.REVIEW;
import static dev.athanor.sql.Library.REVIEWED;
import static dev.athanor.sql.Library.REVIEWER;
import static dev.athanor.sql.Library.STARS;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.values;

import dev.athanor.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Where rows come from, as the reference says it: joins, aliases, queries in FROM. Each statement was rendered by
 * SQLAlchemy 2.1 too, for each dialect that it has; where the texts differ, docs/decisions/001-sql-text.md says so.
 */
class ReferenceSourceSpec {
    @Test
    void joinsFollowTheKeyOrTheCondition() {
        printed(select(AUTHOR_NAME, TITLE).leftJoin(BOOK)).is("""
            SELECT author.name, book.title
            FROM author LEFT OUTER JOIN book ON author.id = book.author_id
            """);
        printed(select(AUTHOR_NAME, TITLE).fullJoin(BOOK))
                .is(
                        """
                        SELECT author.name, book.title
                        FROM author FULL OUTER JOIN book ON author.id = book.author_id
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT));
        printed(select(AUTHOR_NAME, STARS).join(REVIEW, REVIEWER.eq(AUTHOR_ID).and(STARS.gt(3))))
                .is("""
                    SELECT author.name, review.stars
                    FROM author JOIN review ON review.author_id = author.id AND review.stars > :stars_1
                    """);
        printed(select(AUTHOR_NAME, TITLE, STARS).joinFrom(AUTHOR, BOOK).leftJoin(REVIEW, REVIEWED.eq(BOOK_ID)))
                .is("""
                    SELECT author.name, book.title, review.stars
                    FROM author JOIN book ON author.id = book.author_id LEFT OUTER JOIN review ON review.book_id = book.id
                    """);
        printed(select(AUTHOR_NAME, TITLE).where(AUTHOR_ID.eq(AUTHOR_OF))).is("""
            SELECT author.name, book.title
            FROM author, book
            WHERE author.id = book.author_id
            """);
    }

    @Test
    void aMadeUpAliasHasTheNameOfItsTable() {
        var x = AUTHOR.alias();
        printed(select(AUTHOR_NAME, x.of(AUTHOR_NAME)).join(x, x.of(BORN).eq(BORN)))
                .is("""
                    SELECT author.name, author_1.name AS name_1
                    FROM author JOIN author AS author_1 ON author_1.born = author.born
                    """, on(ORACLE, """
                    SELECT author.name, author_1.name AS name_1
                    FROM author JOIN author author_1 ON author_1.born = author.born
                    """));
    }

    @Test
    void aChosenAliasKeepsItsName() {
        var x = AUTHOR.alias("other");
        printed(select(AUTHOR_NAME, x.of(AUTHOR_NAME)).join(x, x.of(BORN).eq(BORN)))
                .is("""
                    SELECT author.name, other.name AS name_1
                    FROM author JOIN author AS other ON other.born = author.born
                    """, on(ORACLE, """
                    SELECT author.name, other.name AS name_1
                    FROM author JOIN author other ON other.born = author.born
                    """));
    }

    @Test
    void aQueryWithoutANameIsASource() {
        var q = select(AUTHOR_OF, count(BOOK_ID).as("n")).groupBy(AUTHOR_OF).subquery();
        printed(select(AUTHOR_NAME, q.c("n")).join(q, q.<Long>c("author_id").eq(AUTHOR_ID)))
                .is("""
                    SELECT author.name, anon_1.n
                    FROM author JOIN (SELECT book.author_id AS author_id, count(book.id) AS n
                    FROM book
                    GROUP BY book.author_id) AS anon_1 ON anon_1.author_id = author.id
                    """, on(ORACLE, """
                    SELECT author.name, anon_1.n
                    FROM author JOIN (SELECT book.author_id AS author_id, count(book.id) AS n
                    FROM book
                    GROUP BY book.author_id) anon_1 ON anon_1.author_id = author.id
                    """));
    }

    @Test
    void aQueryWithANameIsASource() {
        var q = select(AUTHOR_OF, count(BOOK_ID).as("n")).groupBy(AUTHOR_OF).subquery("q");
        printed(select(AUTHOR_NAME, q.c("n")).join(q, q.<Long>c("author_id").eq(AUTHOR_ID)))
                .is("""
                    SELECT author.name, q.n
                    FROM author JOIN (SELECT book.author_id AS author_id, count(book.id) AS n
                    FROM book
                    GROUP BY book.author_id) AS q ON q.author_id = author.id
                    """, on(ORACLE, """
                    SELECT author.name, q.n
                    FROM author JOIN (SELECT book.author_id AS author_id, count(book.id) AS n
                    FROM book
                    GROUP BY book.author_id) q ON q.author_id = author.id
                    """));
    }

    @Test
    void queriesWithoutNamesAreNumbered() {
        var q = select(AUTHOR_ID).subquery();
        var w = select(BOOK_ID).subquery();
        printed(select(q.c("id"), w.c("id")).joinFrom(q, w, q.<Long>c("id").eq(w.<Long>c("id"))))
                .is("""
                    SELECT anon_1.id, anon_2.id AS id_1
                    FROM (SELECT author.id AS id
                    FROM author) AS anon_1 JOIN (SELECT book.id AS id
                    FROM book) AS anon_2 ON anon_1.id = anon_2.id
                    """, on(ORACLE, """
                    SELECT anon_1.id, anon_2.id AS id_1
                    FROM (SELECT author.id AS id
                    FROM author) anon_1 JOIN (SELECT book.id AS id
                    FROM book) anon_2 ON anon_1.id = anon_2.id
                    """));
    }

    @Test
    void aQueryRefersToWhatStandsBeforeIt() {
        var q = select(TITLE).where(AUTHOR_OF.eq(AUTHOR_ID)).limit(1).lateral();
        printed(select(AUTHOR_NAME, q.c("title")).join(q, isTrue()))
                .is(
                        """
                        SELECT author.name, anon_1.title
                        FROM author JOIN LATERAL (SELECT book.title AS title
                        FROM book
                        WHERE book.author_id = author.id
                        LIMIT :param_1) AS anon_1 ON true
                        """,
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        on(ORACLE, """
                            SELECT author.name, anon_1.title
                            FROM author JOIN LATERAL (SELECT book.title AS title
                            FROM book
                            WHERE book.author_id = author.id
                            FETCH FIRST :param_1 ROWS ONLY) anon_1 ON 1 = 1
                            """));
    }

    @Test
    void columnsOfOneNameAreNumbered() {
        printed(select(AUTHOR_ID, BOOK_ID).joinFrom(AUTHOR, BOOK)).is("""
            SELECT author.id, book.id AS id_1
            FROM author JOIN book ON author.id = book.author_id
            """);
        printed(select(AUTHOR_ID, AUTHOR_ID, AUTHOR_NAME)).is("""
            SELECT author.id, author.id AS id__1, author.name
            FROM author
            """);
    }

    @Test
    void theColumnsOfAQueryAreItsSources() {
        var q = select(AUTHOR_ID, AUTHOR_NAME).subquery();
        printed(select(q.c("id"), q.c("name"))).is("""
            SELECT anon_1.id, anon_1.name
            FROM (SELECT author.id AS id, author.name AS name
            FROM author) AS anon_1
            """, on(ORACLE, """
                    SELECT anon_1.id, anon_1.name
                    FROM (SELECT author.id AS id, author.name AS name
                    FROM author) anon_1
                    """));
    }

    @Test
    void writtenRowsAreASource() {
        var v = values("v").column("x", Types.INTEGER).column("y", Types.TEXT).rows(List.of(1, "a"), List.of(2, "b"));
        printed(select(v.c("x"), v.c("y"))).is("""
            SELECT v.x, v.y
            FROM (VALUES (:param_1, :param_2), (:param_3, :param_4)) AS v (x, y)
            """, on(MYSQL, """
                    SELECT v.x, v.y
                    FROM (SELECT :param_1 AS x, :param_2 AS y UNION ALL SELECT :param_3 AS x, :param_4 AS y) AS v
                    """), on(MARIADB, """
                    SELECT v.x, v.y
                    FROM (SELECT :param_1 AS x, :param_2 AS y UNION ALL SELECT :param_3 AS x, :param_4 AS y) AS v
                    """), on(SQLITE, """
                    SELECT v.x, v.y
                    FROM (SELECT :param_1 AS x, :param_2 AS y UNION ALL SELECT :param_3 AS x, :param_4 AS y) AS v
                    """), on(ORACLE, """
                    SELECT v.x, v.y
                    FROM (SELECT :param_1 AS x, :param_2 AS y FROM DUAL UNION ALL SELECT :param_3 AS x, :param_4 AS y FROM DUAL) v
                    """));
    }

    @Test
    void theRowsOfAFunctionAreASource() {
        var t = function("generate_series", Types.INTEGER, literal(1), literal(3))
                .tableValued()
                .column("n", Types.INTEGER)
                .alias();
        printed(select(t.c("n")))
                .is(
                        """
                        SELECT anon_1.n
                        FROM generate_series(:param_1, :param_2) AS anon_1
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        on(H2, """
                            SELECT anon_1.n
                            FROM generate_series(CAST(:param_1 AS INTEGER), CAST(:param_2 AS INTEGER)) AS anon_1
                            """),
                        on(ORACLE, """
                            SELECT anon_1.n
                            FROM TABLE (generate_series(:param_1, :param_2)) anon_1
                            """));
    }

    @Test
    void aTextIsASource() {
        var t = text("SELECT id FROM author WHERE id > :x")
                .bind("x", 1)
                .columns(AUTHOR_ID)
                .subquery("t");
        printed(select(t.c("id"))).is("""
            SELECT t.id
            FROM (SELECT id FROM author WHERE id > :x) AS t
            """, on(ORACLE, """
                    SELECT t.id
                    FROM (SELECT id FROM author WHERE id > :x) t
                    """));
    }
}
