// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;

import org.junit.jupiter.api.Test;

/**
 * Patterns and computed comparisons, as the reference says them. Each statement was rendered by
 * SQLAlchemy 2.1 too, for each dialect that it has; where the texts differ, docs/decisions/001-sql-text.md says so.
 */
class ReferencePatternSpec {
    @Test
    void patterns() {
        printed(select(AUTHOR_ID).where(AUTHOR_NAME.like("x%"))).is("""
            SELECT author.id
            FROM author
            WHERE author.name LIKE :name_1
            """);
        printed(select(AUTHOR_ID).where(AUTHOR_NAME.notLike("x%"))).is("""
            SELECT author.id
            FROM author
            WHERE author.name NOT LIKE :name_1
            """);
        printed(select(AUTHOR_ID).where(AUTHOR_NAME.ilike("x%"))).is("""
            SELECT author.id
            FROM author
            WHERE lower(author.name) LIKE lower(:name_1)
            """, on(POSTGRESQL, """
                    SELECT author.id
                    FROM author
                    WHERE author.name ILIKE :name_1
                    """), on(H2, """
                    SELECT author.id
                    FROM author
                    WHERE author.name ILIKE :name_1
                    """));
        printed(select(AUTHOR_ID).where(AUTHOR_NAME.like("x/%", '/'))).is("""
            SELECT author.id
            FROM author
            WHERE author.name LIKE :name_1 ESCAPE '/'
            """);
        printed(select(AUTHOR_ID).where(AUTHOR_NAME.startsWith("x"))).is("""
            SELECT author.id
            FROM author
            WHERE author.name LIKE :name_1 ESCAPE '/'
            """);
        printed(select(AUTHOR_ID).where(AUTHOR_NAME.contains(TITLE)))
                .is("""
                    SELECT author.id
                    FROM author, book
                    WHERE author.name LIKE ('%' || replace(replace(replace(book.title, '/', '//'), '%', '/%'), '_', '/_') || '%') ESCAPE '/'
                    """, on(MYSQL, """
                    SELECT author.id
                    FROM author, book
                    WHERE author.name LIKE concat('%', replace(replace(replace(book.title, '/', '//'), '%', '/%'), '_', '/_'), '%') ESCAPE '/'
                    """), on(MARIADB, """
                    SELECT author.id
                    FROM author, book
                    WHERE author.name LIKE concat('%', replace(replace(replace(book.title, '/', '//'), '%', '/%'), '_', '/_'), '%') ESCAPE '/'
                    """), on(SQLSERVER, """
                    SELECT author.id
                    FROM author, book
                    WHERE author.name LIKE ('%' + replace(replace(replace(book.title, '/', '//'), '%', '/%'), '_', '/_') + '%') ESCAPE '/'
                    """));
    }

    @Test
    void regularExpressions() {
        printed(select(AUTHOR_ID).where(AUTHOR_NAME.regexpMatch("^x")))
                .is(
                        """
                        SELECT author.id
                        FROM author
                        WHERE REGEXP_LIKE(author.name, :name_1)
                        """,
                        on(POSTGRESQL, """
                            SELECT author.id
                            FROM author
                            WHERE author.name ~ :name_1
                            """),
                        on(MYSQL, """
                            SELECT author.id
                            FROM author
                            WHERE author.name REGEXP :name_1
                            """),
                        on(MARIADB, """
                            SELECT author.id
                            FROM author
                            WHERE author.name REGEXP :name_1
                            """),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
        printed(select(AUTHOR_ID).where(AUTHOR_NAME.regexpMatch("^x").not()))
                .is(
                        """
                        SELECT author.id
                        FROM author
                        WHERE NOT REGEXP_LIKE(author.name, :name_1)
                        """,
                        on(POSTGRESQL, """
                            SELECT author.id
                            FROM author
                            WHERE author.name !~ :name_1
                            """),
                        on(MYSQL, """
                            SELECT author.id
                            FROM author
                            WHERE author.name NOT REGEXP :name_1
                            """),
                        on(MARIADB, """
                            SELECT author.id
                            FROM author
                            WHERE author.name NOT REGEXP :name_1
                            """),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void computedSidesOfComparisons() {
        printed(select(AUTHOR_ID).where(AUTHOR_ID.eq(AUTHOR_OF), PAGES.times(2).ge(BORN)))
                .is("""
                    SELECT author.id
                    FROM author, book
                    WHERE author.id = book.author_id AND book.pages * :pages_1 >= author.born
                    """);
        printed(select(AUTHOR_ID).where(AUTHOR_NAME.concat("x").eq("yx")))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE (author.name || :name_1) = :param_1
                    """, on(MYSQL, """
                    SELECT author.id
                    FROM author
                    WHERE concat(author.name, :name_1) = :param_1
                    """), on(MARIADB, """
                    SELECT author.id
                    FROM author
                    WHERE concat(author.name, :name_1) = :param_1
                    """), on(SQLSERVER, """
                    SELECT author.id
                    FROM author
                    WHERE (author.name + :name_1) = :param_1
                    """));
        printed(select(AUTHOR_ID).where(AUTHOR_NAME.concat("x").like("y")))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE (author.name || :name_1) LIKE :param_1
                    """, on(MYSQL, """
                    SELECT author.id
                    FROM author
                    WHERE concat(author.name, :name_1) LIKE :param_1
                    """), on(MARIADB, """
                    SELECT author.id
                    FROM author
                    WHERE concat(author.name, :name_1) LIKE :param_1
                    """), on(SQLSERVER, """
                    SELECT author.id
                    FROM author
                    WHERE (author.name + :name_1) LIKE :param_1
                    """));
        printed(select(AUTHOR_ID)
                        .where(caseWhen(AUTHOR_ID.gt(1L), 1).otherwise(0).eq(1)))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE CASE WHEN (author.id > :id_1) THEN :param_1 ELSE :param_2 END = :param_3
                    """, on(H2, """
                    SELECT author.id
                    FROM author
                    WHERE CASE WHEN (author.id > :id_1) THEN CAST(:param_1 AS INTEGER) ELSE CAST(:param_2 AS INTEGER) END = :param_3
                    """));
        printed(select(AUTHOR_ID).where(BORN.plus(1).isNull())).is("""
            SELECT author.id
            FROM author
            WHERE author.born + :born_1 IS NULL
            """);
    }
}
