// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Functions.coalesce;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.isFalse;
import static dev.athanor.sql.Functions.isTrue;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.lower;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.sum;
import static dev.athanor.sql.Functions.tuple;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Window.orderedBy;
import static dev.athanor.sql.Window.partitionBy;
import static dev.athanor.sql.Window.unboundedFollowing;
import static dev.athanor.sql.Window.unboundedPreceding;
import static dev.athanor.sql.WindowFunctions.rank;

import dev.athanor.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is put into parentheses, as the reference does it. Each statement was rendered by
 * SQLAlchemy 2.1 too, for each dialect that it has; where the texts differ, docs/decisions/001-sql-text.md says so.
 */
class ReferencePrecedenceSpec {
    @Test
    void casesInsideOfOthers() {
        printed(select(sum(caseWhen(PAGES.gt(100), 1).otherwise(0)), sum(caseWhen(PAGES.lt(10), PAGES))))
                .is("""
                    SELECT sum(CASE WHEN (book.pages > :pages_1) THEN :param_1 ELSE :param_2 END) AS sum_1, sum(CASE WHEN (book.pages < :pages_2) THEN book.pages END) AS sum_2
                    FROM book
                    """, on(H2, """
                        SELECT sum(CASE WHEN (book.pages > :pages_1) THEN CAST(:param_1 AS INTEGER) ELSE CAST(:param_2 AS INTEGER) END) AS sum_1, sum(CASE WHEN (book.pages < :pages_2) THEN book.pages END) AS sum_2
                        FROM book
                        """));
        printed(select(caseWhen(caseWhen(AUTHOR_ID.gt(1L), 1).otherwise(0).eq(1), "x")
                        .otherwise("y")))
                .is("""
                    SELECT CASE WHEN (CASE WHEN (author.id > :id_1) THEN :param_1 ELSE :param_2 END = :param_3) THEN :param_4 ELSE :param_5 END AS anon_1
                    FROM author
                    """, on(H2, """
                        SELECT CASE WHEN (CASE WHEN (author.id > :id_1) THEN CAST(:param_1 AS INTEGER) ELSE CAST(:param_2 AS INTEGER) END = :param_3) THEN CAST(:param_4 AS VARCHAR) ELSE CAST(:param_5 AS VARCHAR) END AS anon_1
                        FROM author
                        """));
        printed(select(caseWhen(AUTHOR_ID.gt(1L), "1")
                        .otherwise("0")
                        .cast(Types.INTEGER)
                        .plus(1)))
                .is("""
                    SELECT CAST(CASE WHEN (author.id > :id_1) THEN :param_1 ELSE :param_2 END AS INTEGER) + :param_3 AS anon_1
                    FROM author
                    """, on(MYSQL, """
                        SELECT CAST(CASE WHEN (author.id > :id_1) THEN :param_1 ELSE :param_2 END AS SIGNED INTEGER) + :param_3 AS anon_1
                        FROM author
                        """), on(MARIADB, """
                        SELECT CAST(CASE WHEN (author.id > :id_1) THEN :param_1 ELSE :param_2 END AS SIGNED INTEGER) + :param_3 AS anon_1
                        FROM author
                        """), on(H2, """
                        SELECT CAST(CASE WHEN (author.id > :id_1) THEN CAST(:param_1 AS VARCHAR) ELSE CAST(:param_2 AS VARCHAR) END AS INTEGER) + :param_3 AS anon_1
                        FROM author
                        """));
    }

    @Test
    void aggregatesInsideOfFunctions() {
        printed(select(coalesce(sum(PAGES), literal(0))).groupBy(AUTHOR_OF)).is("""
            SELECT coalesce(sum(book.pages), :param_1) AS coalesce_1
            FROM book
            GROUP BY book.author_id
            """);
        printed(select(AUTHOR_OF)
                        .groupBy(AUTHOR_OF)
                        .having(count().gt(1L).or(sum(PAGES).lt(5))))
                .is("""
                    SELECT book.author_id
                    FROM book
                    GROUP BY book.author_id
                    HAVING count(*) > :count_1 OR sum(book.pages) < :sum_1
                    """);
        printed(select(lower(TITLE), count()).groupBy(lower(TITLE))).is("""
            SELECT lower(book.title) AS lower_1, count(*) AS count_1
            FROM book
            GROUP BY lower(book.title)
            """);
    }

    @Test
    void sidesOfComparisons() {
        printed(select(AUTHOR_ID).where(BORN.negated().lt(5))).is("""
            SELECT author.id
            FROM author
            WHERE -author.born < :param_1
            """);
        printed(select(AUTHOR_ID).where(BORN.gt(select(max(PAGES)).scalar().plus(1))))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE author.born > (SELECT max(book.pages) AS max_1
                    FROM book) + :param_1
                    """);
        printed(select(AUTHOR_ID).where(AUTHOR_ID.modulo(2).eq(0L))).is("""
            SELECT author.id
            FROM author
            WHERE author.id % :id_1 = :param_1
            """, on(ORACLE, """
                SELECT author.id
                FROM author
                WHERE mod(author.id, :id_1) = :param_1
                """));
        printed(select(AUTHOR_ID).where(coalesce(BORN, literal(0)).gt(3))).is("""
            SELECT author.id
            FROM author
            WHERE coalesce(author.born, :param_1) > :coalesce_1
            """);
        printed(select(AUTHOR_ID).where(BORN.between(PAGES, PAGES.plus(10)))).is("""
            SELECT author.id
            FROM author, book
            WHERE author.born BETWEEN book.pages AND book.pages + :pages_1
            """);
    }

    @Test
    void conditionsInsideOfOthers() {
        printed(select(AUTHOR_ID).where(AUTHOR_ID.notIn(select(AUTHOR_OF)), BORN.gt(1)))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE (author.id NOT IN (SELECT book.author_id
                    FROM book)) AND author.born > :born_1
                    """);
        printed(select(AUTHOR_ID)
                        .where(select(BOOK_ID)
                                .where(AUTHOR_OF.eq(AUTHOR_ID))
                                .exists()
                                .not()
                                .or(BORN.isNull())))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE NOT (EXISTS (SELECT book.id
                    FROM book
                    WHERE book.author_id = author.id)) OR author.born IS NULL
                    """);
        printed(select(AUTHOR_ID)
                        .where(AUTHOR_ID
                                .eq(1L)
                                .or(AUTHOR_ID.eq(2L))
                                .or(AUTHOR_ID.eq(3L).and(BORN.eq(4)))))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE author.id = :id_1 OR author.id = :id_2 OR author.id = :id_3 AND author.born = :born_1
                    """);
        printed(select(AUTHOR_ID)
                        .where(AUTHOR_ID.eq(1L).and(BORN.eq(2).or(BORN.eq(3).and(AUTHOR_NAME.eq("x"))))))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE author.id = :id_1 AND (author.born = :born_1 OR author.born = :born_2 AND author.name = :name_1)
                    """);
        printed(select(AUTHOR_ID)
                        .where(AUTHOR_ID
                                .eq(1L)
                                .or(AUTHOR_ID.eq(2L))
                                .not()
                                .and(AUTHOR_NAME.like("x").not())))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE NOT (author.id = :id_1 OR author.id = :id_2) AND author.name NOT LIKE :name_1
                    """);
        printed(select(AUTHOR_ID).where(AUTHOR_NAME.like("x").or(AUTHOR_NAME.ilike("y"))))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE author.name LIKE :name_1 OR lower(author.name) LIKE lower(:name_2)
                    """, on(POSTGRESQL, """
                        SELECT author.id
                        FROM author
                        WHERE author.name LIKE :name_1 OR author.name ILIKE :name_2
                        """), on(H2, """
                        SELECT author.id
                        FROM author
                        WHERE author.name LIKE :name_1 OR author.name ILIKE :name_2
                        """));
    }

    @Test
    void listsOfExpressions() {
        printed(select(AUTHOR_ID).where(AUTHOR_ID.in(AUTHOR_OF, literal(3)))).is("""
            SELECT author.id
            FROM author, book
            WHERE author.id IN (book.author_id, :param_1)
            """);
        printed(select(BOOK_ID).where(tuple(AUTHOR_OF, PAGES).notIn(List.of(List.of(1L, 2)))))
                .is("""
                    SELECT book.id
                    FROM book
                    WHERE ((book.author_id, book.pages) NOT IN ((:param_1_1_1, :param_1_1_2)))
                    """, on(SQLITE, """
                        SELECT book.id
                        FROM book
                        WHERE ((book.author_id, book.pages) NOT IN (VALUES (:param_1_1_1, :param_1_1_2)))
                        """), refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
        printed(select(BOOK_ID).where(tuple(AUTHOR_OF, PAGES).gt(1L, 2)))
                .is("""
                    SELECT book.id
                    FROM book
                    WHERE (book.author_id, book.pages) > (:author_id_1, :pages_1)
                    """, refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void joinedTexts() {
        printed(select(TITLE.concat(PAGES.cast(Types.string(10)))))
                .is("""
                    SELECT book.title || CAST(book.pages AS VARCHAR(10)) AS anon_1
                    FROM book
                    """, on(MYSQL, """
                        SELECT concat(book.title, CAST(book.pages AS CHAR(10))) AS anon_1
                        FROM book
                        """), on(MARIADB, """
                        SELECT concat(book.title, CAST(book.pages AS CHAR(10))) AS anon_1
                        FROM book
                        """), on(SQLSERVER, """
                        SELECT book.title + CAST(book.pages AS NVARCHAR(10)) AS anon_1
                        FROM book
                        """), on(ORACLE, """
                        SELECT book.title || CAST(book.pages AS VARCHAR2(10 CHAR)) AS anon_1
                        FROM book
                        """));
        printed(insert(AUTHOR)
                        .value(AUTHOR_ID, literal(1L).plus(2))
                        .value(AUTHOR_NAME, literal("a").concat("b")))
                .is(
                        "INSERT INTO author (id, name) VALUES ((:param_1 + :param_2), (:param_3 || :param_4))",
                        on(
                                MYSQL,
                                "INSERT INTO author (id, name) VALUES ((:param_1 + :param_2), concat(:param_3,"
                                        + " :param_4))"),
                        on(
                                MARIADB,
                                "INSERT INTO author (id, name) VALUES ((:param_1 + :param_2), concat(:param_3,"
                                        + " :param_4))"),
                        on(H2, """
                            INSERT INTO author (id, name) VALUES ((CAST(:param_1 AS BIGINT) + :param_2), (CAST(:param_3 AS VARCHAR) || :param_4))
                            """),
                        on(
                                SQLSERVER,
                                "INSERT INTO author (id, name) VALUES ((:param_1 + :param_2), (:param_3 + :param_4))"));
    }

    @Test
    void windows() {
        printed(select(rank().over(orderedBy(PAGES.desc(), BOOK_ID)))).is("""
            SELECT rank() OVER (ORDER BY book.pages DESC, book.id) AS anon_1
            FROM book
            """);
        printed(select(sum(PAGES)
                        .over(partitionBy(AUTHOR_OF)
                                .orderBy(BOOK_ID)
                                .rows(unboundedPreceding(), unboundedFollowing()))))
                .is("""
                    SELECT sum(book.pages) OVER (PARTITION BY book.author_id ORDER BY book.id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS anon_1
                    FROM book
                    """);
        printed(select(count(BOOK_ID).filter(PAGES.gt(1)).over(partitionBy(AUTHOR_OF))))
                .is("""
                    SELECT count(book.id) FILTER (WHERE book.pages > :pages_1) OVER (PARTITION BY book.author_id) AS anon_1
                    FROM book
                    """, on(MYSQL, """
                        SELECT count(CASE WHEN (book.pages > :pages_1) THEN book.id END) OVER (PARTITION BY book.author_id) AS anon_1
                        FROM book
                        """), on(MARIADB, """
                        SELECT count(CASE WHEN (book.pages > :pages_1) THEN book.id END) OVER (PARTITION BY book.author_id) AS anon_1
                        FROM book
                        """), on(SQLSERVER, """
                        SELECT count(CASE WHEN (book.pages > :pages_1) THEN book.id END) OVER (PARTITION BY book.author_id) AS anon_1
                        FROM book
                        """), on(ORACLE, """
                        SELECT count(CASE WHEN (book.pages > :pages_1) THEN book.id END) OVER (PARTITION BY book.author_id) AS anon_1
                        FROM book
                        """));
    }

    @Test
    void truthIsAValue() {
        printed(select(select(BOOK_ID).where(PAGES.gt(1)).exists().as("e"))).is("""
            SELECT EXISTS (SELECT book.id
            FROM book
            WHERE book.pages > :pages_1) AS e
            """, on(ORACLE, """
                SELECT EXISTS (SELECT book.id
                FROM book
                WHERE book.pages > :pages_1) AS e FROM DUAL
                """));
        printed(select(isTrue().as("t"), isFalse().as("f")))
                .is(
                        "SELECT true AS t, false AS f",
                        on(SQLITE, "SELECT 1 AS t, 0 AS f"),
                        on(SQLSERVER, "SELECT 1 AS t, 0 AS f"),
                        on(ORACLE, "SELECT 1 AS t, 0 AS f FROM DUAL"));
    }
}
