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
import static dev.athanor.sql.Functions.literalColumn;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;

import dev.athanor.type.Types;
import org.junit.jupiter.api.Test;

/**
 * Arithmetic, texts and other expressions, as the reference says them. Each statement was rendered by
 * SQLAlchemy 2.1 too, for each dialect that it has; where the texts differ, docs/decisions/001-sql-text.md says so.
 */
class ReferenceExpressionSpec {
    @Test
    void sumsAndProducts() {
        printed(select(PAGES.plus(1).times(2), PAGES.plus(2), PAGES.plus(1).negated(), PAGES.minus(PAGES.minus(1))))
                .is("""
                    SELECT (book.pages + :pages_1) * :param_1 AS anon_1, book.pages + :pages_2 AS anon_2, -(book.pages + :pages_3) AS anon_3, book.pages - (book.pages - :pages_4) AS anon_4
                    FROM book
                    """);
        printed(select(PAGES.times(PAGES.plus(1)), PAGES.times(2).plus(1))).is("""
            SELECT book.pages * (book.pages + :pages_1) AS anon_1, book.pages * :pages_2 + :param_1 AS anon_2
            FROM book
            """);
        printed(select(PAGES.ratioTo(2)))
                .is(
                        """
                        SELECT book.pages / CAST(:pages_1 AS NUMERIC) AS anon_1
                        FROM book
                        """,
                        on(MYSQL, """
                            SELECT book.pages / :pages_1 AS anon_1
                            FROM book
                            """),
                        on(MARIADB, """
                            SELECT book.pages / :pages_1 AS anon_1
                            FROM book
                            """),
                        on(H2, """
                            SELECT book.pages / CAST(:pages_1 AS DECFLOAT) AS anon_1
                            FROM book
                            """),
                        on(SQLITE, """
                            SELECT book.pages / (:pages_1 + 0.0) AS anon_1
                            FROM book
                            """),
                        on(SQLSERVER, """
                            SELECT book.pages / CAST(:pages_1 AS NUMERIC(19, 0)) AS anon_1
                            FROM book
                            """),
                        on(ORACLE, """
                            SELECT book.pages / :pages_1 AS anon_1
                            FROM book
                            """));
        printed(select(PAGES.dividedBy(2))).is("""
            SELECT book.pages / :pages_1 AS anon_1
            FROM book
            """, on(MYSQL, """
                    SELECT book.pages DIV :pages_1 AS anon_1
                    FROM book
                    """), on(MARIADB, """
                    SELECT book.pages DIV :pages_1 AS anon_1
                    FROM book
                    """), on(ORACLE, """
                    SELECT TRUNC(book.pages / :pages_1) AS anon_1
                    FROM book
                    """));
        printed(select(PAGES.modulo(2))).is("""
            SELECT book.pages % :pages_1 AS anon_1
            FROM book
            """, on(ORACLE, """
                    SELECT mod(book.pages, :pages_1) AS anon_1
                    FROM book
                    """));
        printed(select(PAGES.negated())).is("""
            SELECT -book.pages AS anon_1
            FROM book
            """);
    }

    @Test
    void operandsInParentheses() {
        printed(select(PAGES.negated().times(2), PAGES.times(2).negated())).is("""
            SELECT (-book.pages) * :param_1 AS anon_1, -(book.pages * :pages_1) AS anon_2
            FROM book
            """);
        printed(select(PAGES.minus(1).minus(2), PAGES.minus(PAGES.minus(2)))).is("""
            SELECT (book.pages - :pages_1) - :param_1 AS anon_1, book.pages - (book.pages - :pages_2) AS anon_2
            FROM book
            """);
        printed(select(PAGES.modulo(PAGES.times(2)), PAGES.modulo(3).times(2))).is("""
            SELECT book.pages % (book.pages * :pages_1) AS anon_1, (book.pages % :pages_2) * :param_1 AS anon_2
            FROM book
            """, on(ORACLE, """
                    SELECT mod(book.pages, book.pages * :pages_1) AS anon_1, mod(book.pages, :pages_2) * :param_1 AS anon_2
                    FROM book
                    """));
    }

    @Test
    void bits() {
        printed(select(PAGES.bitAnd(1), PAGES.bitOr(2), PAGES.bitXor(3)))
                .is("""
                    SELECT book.pages & :pages_1 AS anon_1, book.pages | :pages_2 AS anon_2, book.pages ^ :pages_3 AS anon_3
                    FROM book
                    """, on(POSTGRESQL, """
                    SELECT book.pages & :pages_1 AS anon_1, book.pages | :pages_2 AS anon_2, book.pages # :pages_3 AS anon_3
                    FROM book
                    """), on(H2, """
                    SELECT BITAND(CAST(book.pages AS BIGINT), CAST(:pages_1 AS BIGINT)) AS anon_1, BITOR(CAST(book.pages AS BIGINT), CAST(:pages_2 AS BIGINT)) AS anon_2, BITXOR(CAST(book.pages AS BIGINT), CAST(:pages_3 AS BIGINT)) AS anon_3
                    FROM book
                    """), on(SQLITE, """
                    SELECT book.pages & :pages_1 AS anon_1, book.pages | :pages_2 AS anon_2, ((book.pages | :pages_3) - (book.pages & :pages_4)) AS anon_3
                    FROM book
                    """), on(ORACLE, """
                    SELECT BITAND(book.pages, :pages_1) AS anon_1, (book.pages + :pages_2 - BITAND(book.pages, :pages_3)) AS anon_2, (book.pages + :pages_4 - 2 * BITAND(book.pages, :pages_5)) AS anon_3
                    FROM book
                    """));
        printed(select(PAGES.shiftLeft(1), PAGES.shiftRight(2))).is("""
            SELECT book.pages << :param_1 AS anon_1, book.pages >> :param_2 AS anon_2
            FROM book
            """, on(H2, """
                    SELECT LSHIFT(CAST(book.pages AS BIGINT), :param_1) AS anon_1, RSHIFT(CAST(book.pages AS BIGINT), :param_2) AS anon_2
                    FROM book
                    """), on(ORACLE, """
                    SELECT (book.pages * POWER(2, :param_1)) AS anon_1, FLOOR(book.pages / POWER(2, :param_2)) AS anon_2
                    FROM book
                    """));
        printed(select(PAGES.bitNot())).is("""
            SELECT ~book.pages AS anon_1
            FROM book
            """, on(H2, """
                    SELECT BITNOT(CAST(book.pages AS BIGINT)) AS anon_1
                    FROM book
                    """), on(ORACLE, """
                    SELECT (-1 - book.pages) AS anon_1
                    FROM book
                    """));
    }

    @Test
    void texts() {
        printed(select(AUTHOR_NAME.concat(" ").concat(TITLE)))
                .is("""
                    SELECT author.name || :name_1 || book.title AS anon_1
                    FROM author, book
                    """, on(MYSQL, """
                    SELECT concat(author.name, :name_1, book.title) AS anon_1
                    FROM author, book
                    """), on(MARIADB, """
                    SELECT concat(author.name, :name_1, book.title) AS anon_1
                    FROM author, book
                    """), on(SQLSERVER, """
                    SELECT author.name + :name_1 + book.title AS anon_1
                    FROM author, book
                    """));
        printed(select(PAGES.plus(1).cast(Types.string(5)).concat("x")))
                .is("""
                    SELECT CAST(book.pages + :pages_1 AS VARCHAR(5)) || :param_1 AS anon_1
                    FROM book
                    """, on(MYSQL, """
                    SELECT concat(CAST(book.pages + :pages_1 AS CHAR(5)), :param_1) AS anon_1
                    FROM book
                    """), on(MARIADB, """
                    SELECT concat(CAST(book.pages + :pages_1 AS CHAR(5)), :param_1) AS anon_1
                    FROM book
                    """), on(SQLSERVER, """
                    SELECT CAST(book.pages + :pages_1 AS NVARCHAR(5)) + :param_1 AS anon_1
                    FROM book
                    """), on(ORACLE, """
                    SELECT CAST(book.pages + :pages_1 AS VARCHAR2(5 CHAR)) || :param_1 AS anon_1
                    FROM book
                    """));
        printed(select(AUTHOR_NAME.regexpReplace("x", "y")))
                .is(
                        """
                        SELECT REGEXP_REPLACE(author.name, :name_1, :name_2) AS anon_1
                        FROM author
                        """,
                        on(POSTGRESQL, """
                            SELECT REGEXP_REPLACE(author.name, :name_1, :name_2, 'g') AS anon_1
                            FROM author
                            """),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void wordsOfUsers() {
        printed(select(PAGES.op("<->", 1))).is("""
            SELECT book.pages <-> :pages_1 AS anon_1
            FROM book
            """);
        printed(select(literalColumn("1+1", Types.INTEGER).as("two")))
                .is("SELECT 1+1 AS two", on(ORACLE, "SELECT 1+1 AS two FROM DUAL"));
    }

    @Test
    void partsOfDates() {
        printed(select(AUTHOR_NAME.cast(Types.DATE).extract(DatePart.YEAR)))
                .is("""
                    SELECT EXTRACT(year FROM CAST(author.name AS DATE)) AS anon_1
                    FROM author
                    """, on(SQLITE, """
                    SELECT CAST(strftime('%Y', CAST(author.name AS TEXT)) AS INTEGER) AS anon_1
                    FROM author
                    """), on(SQLSERVER, """
                    SELECT DATEPART(year, CAST(author.name AS DATE)) AS anon_1
                    FROM author
                    """));
    }

    @Test
    void conditionsAreValues() {
        printed(select(AUTHOR_ID.gt(1L).as("t"))).is("""
            SELECT author.id > :id_1 AS t
            FROM author
            """);
    }

    @Test
    void nullIsAValue() {
        printed(select(Functions.<Integer>nullValue().as("n")))
                .is("SELECT NULL AS n", on(ORACLE, "SELECT NULL AS n FROM DUAL"));
    }

    @Test
    void collations() {
        printed(select(AUTHOR_ID).orderBy(AUTHOR_NAME.collate("C")))
                .is("""
                    SELECT author.id
                    FROM author
                    ORDER BY author.name COLLATE "C"
                    """, on(MYSQL, """
                    SELECT author.id
                    FROM author
                    ORDER BY author.name COLLATE `C`
                    """), on(MARIADB, """
                    SELECT author.id
                    FROM author
                    ORDER BY author.name COLLATE `C`
                    """), refusedBy(H2, UNSUPPORTED_BY_DIALECT), on(SQLSERVER, """
                    SELECT author.id
                    FROM author
                    ORDER BY author.name COLLATE C
                    """));
        printed(select(AUTHOR_ID).where(AUTHOR_NAME.collate("C").eq("x")))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE (author.name COLLATE "C") = :param_1
                    """, on(MYSQL, """
                    SELECT author.id
                    FROM author
                    WHERE (author.name COLLATE `C`) = :param_1
                    """), on(MARIADB, """
                    SELECT author.id
                    FROM author
                    WHERE (author.name COLLATE `C`) = :param_1
                    """), refusedBy(H2, UNSUPPORTED_BY_DIALECT), on(SQLSERVER, """
                    SELECT author.id
                    FROM author
                    WHERE (author.name COLLATE C) = :param_1
                    """));
    }
}
