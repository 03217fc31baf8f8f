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
import static dev.athanor.sql.Functions.caseOf;
import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;

import dev.athanor.type.Types;
import org.junit.jupiter.api.Test;

/**
 * Casts and cases, as the reference says them. Each statement was rendered by
 * SQLAlchemy 2.1 too, for each dialect that it has; where the texts differ, docs/decisions/001-sql-text.md says so.
 */
class ReferenceCastSpec {
    @Test
    void casts() {
        printed(select(PAGES.cast(Types.string(10))))
                .is("""
                    SELECT CAST(book.pages AS VARCHAR(10)) AS pages
                    FROM book
                    """, on(MYSQL, """
                    SELECT CAST(book.pages AS CHAR(10)) AS pages
                    FROM book
                    """), on(MARIADB, """
                    SELECT CAST(book.pages AS CHAR(10)) AS pages
                    FROM book
                    """), on(SQLSERVER, """
                    SELECT CAST(book.pages AS NVARCHAR(10)) AS pages
                    FROM book
                    """), on(ORACLE, """
                    SELECT CAST(book.pages AS VARCHAR2(10 CHAR)) AS pages
                    FROM book
                    """));
        printed(select(TITLE.cast(Types.numeric(10, 2)))).is("""
            SELECT CAST(book.title AS NUMERIC(10, 2)) AS title
            FROM book
            """, on(MYSQL, """
                    SELECT CAST(book.title AS DECIMAL(10, 2)) AS title
                    FROM book
                    """), on(MARIADB, """
                    SELECT CAST(book.title AS DECIMAL(10, 2)) AS title
                    FROM book
                    """));
        printed(select(TITLE.cast(Types.DATE))).is("""
            SELECT CAST(book.title AS DATE) AS title
            FROM book
            """, on(SQLITE, """
                    SELECT CAST(book.title AS TEXT) AS title
                    FROM book
                    """));
        printed(select(TITLE.cast(Types.BIGINT))).is("""
            SELECT CAST(book.title AS BIGINT) AS title
            FROM book
            """, on(MYSQL, """
                    SELECT CAST(book.title AS SIGNED INTEGER) AS title
                    FROM book
                    """), on(MARIADB, """
                    SELECT CAST(book.title AS SIGNED INTEGER) AS title
                    FROM book
                    """), on(ORACLE, """
                    SELECT CAST(book.title AS NUMBER(19)) AS title
                    FROM book
                    """));
        printed(select(TITLE.cast(Types.INTEGER))).is("""
            SELECT CAST(book.title AS INTEGER) AS title
            FROM book
            """, on(MYSQL, """
                    SELECT CAST(book.title AS SIGNED INTEGER) AS title
                    FROM book
                    """), on(MARIADB, """
                    SELECT CAST(book.title AS SIGNED INTEGER) AS title
                    FROM book
                    """));
        printed(select(PAGES.cast(Types.BOOLEAN)))
                .is("""
                    SELECT CAST(book.pages AS BOOLEAN) AS pages
                    FROM book
                    """, on(MYSQL, """
                    SELECT CAST(book.pages AS SIGNED INTEGER) AS pages
                    FROM book
                    """), on(MARIADB, """
                    SELECT CAST(book.pages AS SIGNED INTEGER) AS pages
                    FROM book
                    """), on(SQLSERVER, """
                    SELECT CAST(book.pages AS BIT) AS pages
                    FROM book
                    """), on(ORACLE, """
                    SELECT CAST(book.pages AS SMALLINT) AS pages
                    FROM book
                    """));
        printed(select(PAGES.cast(Types.TEXT)))
                .is("""
                    SELECT CAST(book.pages AS TEXT) AS pages
                    FROM book
                    """, on(MYSQL, """
                    SELECT CAST(book.pages AS CHAR) AS pages
                    FROM book
                    """), on(MARIADB, """
                    SELECT CAST(book.pages AS CHAR) AS pages
                    FROM book
                    """), on(H2, """
                    SELECT CAST(book.pages AS CLOB) AS pages
                    FROM book
                    """), on(SQLSERVER, """
                    SELECT CAST(book.pages AS NVARCHAR(max)) AS pages
                    FROM book
                    """), on(ORACLE, """
                    SELECT CAST(book.pages AS CLOB) AS pages
                    FROM book
                    """));
        printed(select(PAGES.typeCoerce(Types.TEXT))).is("""
            SELECT book.pages AS pages
            FROM book
            """);
        printed(select(TITLE.tryCast(Types.INTEGER)))
                .is(
                        """
                        SELECT TRY_CAST(book.title AS INTEGER) AS title
                        FROM book
                        """,
                        refusedBy(POSTGRESQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void cases() {
        printed(select(caseWhen(PAGES.gt(100), "long")
                        .when(PAGES.gt(10), "short")
                        .otherwise("tiny")))
                .is("""
                    SELECT CASE WHEN (book.pages > :pages_1) THEN :param_1 WHEN (book.pages > :pages_2) THEN :param_2 ELSE :param_3 END AS anon_1
                    FROM book
                    """, on(H2, """
                    SELECT CASE WHEN (book.pages > :pages_1) THEN CAST(:param_1 AS VARCHAR) WHEN (book.pages > :pages_2) THEN CAST(:param_2 AS VARCHAR) ELSE CAST(:param_3 AS VARCHAR) END AS anon_1
                    FROM book
                    """));
        printed(select(caseOf(PAGES).when(1, "one").when(2, "two").otherwise("many")))
                .is("""
                    SELECT CASE book.pages WHEN :pages_1 THEN :param_1 WHEN :pages_2 THEN :param_2 ELSE :param_3 END AS anon_1
                    FROM book
                    """, on(H2, """
                    SELECT CASE book.pages WHEN :pages_1 THEN CAST(:param_1 AS VARCHAR) WHEN :pages_2 THEN CAST(:param_2 AS VARCHAR) ELSE CAST(:param_3 AS VARCHAR) END AS anon_1
                    FROM book
                    """));
        printed(select(caseWhen(PAGES.gt(100), 1))).is("""
            SELECT CASE WHEN (book.pages > :pages_1) THEN :param_1 END AS anon_1
            FROM book
            """, on(H2, """
                    SELECT CASE WHEN (book.pages > :pages_1) THEN CAST(:param_1 AS INTEGER) END AS anon_1
                    FROM book
                    """));
    }
}
