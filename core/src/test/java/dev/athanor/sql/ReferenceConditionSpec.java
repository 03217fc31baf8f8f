// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.holds;
import static dev.athanor.sql.Functions.isFalse;
import static dev.athanor.sql.Functions.isTrue;
import static dev.athanor.sql.Functions.tuple;
import static dev.athanor.sql.Library.ALIVE;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Conditions on one or several values, as the reference says them. Each statement was rendered by
 * SQLAlchemy 2.1 too, for each dialect that it has; where the texts differ, docs/decisions/001-sql-text.md says so.
 */
class ReferenceConditionSpec {
    @Test
    void lists() {
        printed(select(AUTHOR_ID).where(AUTHOR_ID.in(1L, 2L, 3L))).is("""
            SELECT author.id
            FROM author
            WHERE author.id IN (:id_1_1, :id_1_2, :id_1_3)
            """);
        printed(select(AUTHOR_ID).where(AUTHOR_ID.notIn(1L, 2L))).is("""
            SELECT author.id
            FROM author
            WHERE (author.id NOT IN (:id_1_1, :id_1_2))
            """);
        printed(select(AUTHOR_ID).where(AUTHOR_ID.in(List.of()))).is("""
            SELECT author.id
            FROM author
            WHERE author.id IN (NULL) AND (1 != 1)
            """);
    }

    @Test
    void rowValues() {
        printed(select(BOOK_ID).where(tuple(AUTHOR_OF, PAGES).in(List.of(List.of(1L, 2), List.of(3L, 4)))))
                .is("""
                    SELECT book.id
                    FROM book
                    WHERE (book.author_id, book.pages) IN ((:param_1_1_1, :param_1_1_2), (:param_1_2_1, :param_1_2_2))
                    """, on(SQLITE, """
                    SELECT book.id
                    FROM book
                    WHERE (book.author_id, book.pages) IN (VALUES (:param_1_1_1, :param_1_1_2), (:param_1_2_1, :param_1_2_2))
                    """), refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
        printed(select(BOOK_ID).where(tuple(AUTHOR_OF, PAGES).in(select(AUTHOR_ID, BORN))))
                .is("""
                    SELECT book.id
                    FROM book
                    WHERE (book.author_id, book.pages) IN (SELECT author.id, author.born
                    FROM author)
                    """, refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
        printed(select(BOOK_ID).where(tuple(AUTHOR_OF, PAGES).eq(tuple(BOOK_ID, BOOK_ID))))
                .is("""
                    SELECT book.id
                    FROM book
                    WHERE (book.author_id, book.pages) = (book.id, book.id)
                    """, refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void bounds() {
        printed(select(AUTHOR_ID).where(BORN.between(1, 2))).is("""
            SELECT author.id
            FROM author
            WHERE author.born BETWEEN :born_1 AND :born_2
            """);
        printed(select(AUTHOR_ID).where(BORN.between(1, 2).not())).is("""
            SELECT author.id
            FROM author
            WHERE author.born NOT BETWEEN :born_1 AND :born_2
            """);
        printed(select(AUTHOR_ID).where(BORN.betweenSymmetric(2, 1)))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE author.born BETWEEN SYMMETRIC :born_1 AND :born_2
                    """, on(MYSQL, """
                    SELECT author.id
                    FROM author
                    WHERE (author.born BETWEEN :born_1 AND :born_2 OR author.born BETWEEN :born_3 AND :born_4)
                    """), on(MARIADB, """
                    SELECT author.id
                    FROM author
                    WHERE (author.born BETWEEN :born_1 AND :born_2 OR author.born BETWEEN :born_3 AND :born_4)
                    """), on(SQLITE, """
                    SELECT author.id
                    FROM author
                    WHERE (author.born BETWEEN :born_1 AND :born_2 OR author.born BETWEEN :born_3 AND :born_4)
                    """), on(SQLSERVER, """
                    SELECT author.id
                    FROM author
                    WHERE (author.born BETWEEN :born_1 AND :born_2 OR author.born BETWEEN :born_3 AND :born_4)
                    """), on(ORACLE, """
                    SELECT author.id
                    FROM author
                    WHERE (author.born BETWEEN :born_1 AND :born_2 OR author.born BETWEEN :born_3 AND :born_4)
                    """));
    }

    @Test
    void nullsAreComparedToo() {
        printed(select(AUTHOR_ID).where(BORN.isDistinctFrom(1)))
                .is(
                        """
                        SELECT author.id
                        FROM author
                        WHERE author.born IS DISTINCT FROM :born_1
                        """,
                        on(MYSQL, """
                            SELECT author.id
                            FROM author
                            WHERE NOT (author.born <=> :born_1)
                            """),
                        on(MARIADB, """
                            SELECT author.id
                            FROM author
                            WHERE NOT (author.born <=> :born_1)
                            """),
                        on(H2, """
                            SELECT author.id
                            FROM author
                            WHERE author.born IS DISTINCT FROM CAST(:born_1 AS INTEGER)
                            """),
                        on(SQLITE, """
                            SELECT author.id
                            FROM author
                            WHERE author.born IS NOT :born_1
                            """),
                        on(SQLSERVER, """
                            SELECT author.id
                            FROM author
                            WHERE NOT EXISTS (SELECT author.born INTERSECT SELECT :born_1)
                            """),
                        on(ORACLE, """
                            SELECT author.id
                            FROM author
                            WHERE DECODE(author.born, :born_1, 0, 1) = 1
                            """));
        printed(select(AUTHOR_ID).where(BORN.isNotDistinctFrom(PAGES)))
                .is("""
                    SELECT author.id
                    FROM author, book
                    WHERE author.born IS NOT DISTINCT FROM book.pages
                    """, on(MYSQL, """
                    SELECT author.id
                    FROM author, book
                    WHERE author.born <=> book.pages
                    """), on(MARIADB, """
                    SELECT author.id
                    FROM author, book
                    WHERE author.born <=> book.pages
                    """), on(SQLITE, """
                    SELECT author.id
                    FROM author, book
                    WHERE author.born IS book.pages
                    """), on(SQLSERVER, """
                    SELECT author.id
                    FROM author, book
                    WHERE EXISTS (SELECT author.born INTERSECT SELECT book.pages)
                    """), on(ORACLE, """
                    SELECT author.id
                    FROM author, book
                    WHERE DECODE(author.born, book.pages, 0, 1) = 0
                    """));
        printed(select(AUTHOR_ID).where(BORN.eq((Integer) null))).is("""
            SELECT author.id
            FROM author
            WHERE author.born IS NULL
            """);
        printed(select(AUTHOR_ID).where(BORN.ne((Integer) null))).is("""
            SELECT author.id
            FROM author
            WHERE author.born IS NOT NULL
            """);
    }

    @Test
    void conjunctions() {
        printed(select(AUTHOR_ID).where(AUTHOR_ID.gt(1L).and(AUTHOR_ID.lt(9L)).or(BORN.eq(3))))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE author.id > :id_1 AND author.id < :id_2 OR author.born = :born_1
                    """);
        printed(select(AUTHOR_ID).where(AUTHOR_ID.gt(1L).or(AUTHOR_ID.lt(9L)).and(BORN.eq(3))))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE (author.id > :id_1 OR author.id < :id_2) AND author.born = :born_1
                    """);
        printed(select(AUTHOR_ID).where(AUTHOR_ID.gt(1L).and(AUTHOR_ID.lt(9L)).not()))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE NOT (author.id > :id_1 AND author.id < :id_2)
                    """);
        printed(select(AUTHOR_ID).where(AUTHOR_ID.gt(1L).or(AUTHOR_ID.lt(9L)).not()))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE NOT (author.id > :id_1 OR author.id < :id_2)
                    """);
        printed(select(AUTHOR_ID).where(AUTHOR_ID.gt(1L).not().not())).is("""
            SELECT author.id
            FROM author
            WHERE author.id > :id_1
            """);
    }

    @Test
    void truth() {
        printed(select(AUTHOR_ID).where(holds(ALIVE))).is("""
            SELECT author.id
            FROM author
            WHERE author.alive
            """, on(SQLITE, """
                    SELECT author.id
                    FROM author
                    WHERE author.alive = 1
                    """), on(SQLSERVER, """
                    SELECT author.id
                    FROM author
                    WHERE author.alive = 1
                    """), on(ORACLE, """
                    SELECT author.id
                    FROM author
                    WHERE author.alive = 1
                    """));
        printed(select(AUTHOR_ID).where(holds(ALIVE).not()))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE NOT author.alive
                    """, on(SQLITE, """
                    SELECT author.id
                    FROM author
                    WHERE author.alive = 0
                    """), on(SQLSERVER, """
                    SELECT author.id
                    FROM author
                    WHERE author.alive = 0
                    """), on(ORACLE, """
                    SELECT author.id
                    FROM author
                    WHERE author.alive = 0
                    """));
        printed(select(AUTHOR_ID).where(ALIVE.eq(true))).is("""
            SELECT author.id
            FROM author
            WHERE author.alive = true
            """, on(SQLITE, """
                    SELECT author.id
                    FROM author
                    WHERE author.alive = 1
                    """), on(SQLSERVER, """
                    SELECT author.id
                    FROM author
                    WHERE author.alive = 1
                    """), on(ORACLE, """
                    SELECT author.id
                    FROM author
                    WHERE author.alive = 1
                    """));
        printed(select(AUTHOR_ID).where(isTrue())).is("""
            SELECT author.id
            FROM author
            WHERE true
            """, on(SQLITE, """
                    SELECT author.id
                    FROM author
                    WHERE 1 = 1
                    """), on(SQLSERVER, """
                    SELECT author.id
                    FROM author
                    WHERE 1 = 1
                    """), on(ORACLE, """
                    SELECT author.id
                    FROM author
                    WHERE 1 = 1
                    """));
        printed(select(AUTHOR_ID).where(isFalse())).is("""
            SELECT author.id
            FROM author
            WHERE false
            """, on(SQLITE, """
                    SELECT author.id
                    FROM author
                    WHERE 0 = 1
                    """), on(SQLSERVER, """
                    SELECT author.id
                    FROM author
                    WHERE 0 = 1
                    """), on(ORACLE, """
                    SELECT author.id
                    FROM author
                    WHERE 0 = 1
                    """));
    }

    @Test
    void conditionsBesideEachOther() {
        printed(select(AUTHOR_ID).where(AUTHOR_ID.in(1L).or(AUTHOR_ID.in(2L).not())))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE author.id IN (:id_1_1) OR (author.id NOT IN (:id_2_1))
                    """);
        printed(select(AUTHOR_ID).where(BORN.between(1, 2), AUTHOR_ID.between(3L, 4L)))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE author.born BETWEEN :born_1 AND :born_2 AND author.id BETWEEN :id_1 AND :id_2
                    """);
        printed(select(AUTHOR_ID)
                        .where(AUTHOR_NAME.like("x").not(), AUTHOR_ID.eq(1L).not()))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE author.name NOT LIKE :name_1 AND author.id != :id_1
                    """);
        printed(select(AUTHOR_ID)
                        .where(select(BOOK_ID)
                                .where(AUTHOR_OF.eq(AUTHOR_ID))
                                .exists()
                                .or(AUTHOR_ID.eq(1L))))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE (EXISTS (SELECT book.id
                    FROM book
                    WHERE book.author_id = author.id)) OR author.id = :id_1
                    """);
        printed(select(AUTHOR_ID).where(BORN.isDistinctFrom(1), AUTHOR_ID.eq(2L)))
                .is(
                        """
                        SELECT author.id
                        FROM author
                        WHERE author.born IS DISTINCT FROM :born_1 AND author.id = :id_1
                        """,
                        on(MYSQL, """
                            SELECT author.id
                            FROM author
                            WHERE NOT (author.born <=> :born_1) AND author.id = :id_1
                            """),
                        on(MARIADB, """
                            SELECT author.id
                            FROM author
                            WHERE NOT (author.born <=> :born_1) AND author.id = :id_1
                            """),
                        on(H2, """
                            SELECT author.id
                            FROM author
                            WHERE author.born IS DISTINCT FROM CAST(:born_1 AS INTEGER) AND author.id = :id_1
                            """),
                        on(SQLITE, """
                            SELECT author.id
                            FROM author
                            WHERE author.born IS NOT :born_1 AND author.id = :id_1
                            """),
                        on(SQLSERVER, """
                            SELECT author.id
                            FROM author
                            WHERE NOT EXISTS (SELECT author.born INTERSECT SELECT :born_1) AND author.id = :id_1
                            """),
                        on(ORACLE, """
                            SELECT author.id
                            FROM author
                            WHERE DECODE(author.born, :born_1, 0, 1) = 1 AND author.id = :id_1
                            """));
    }
}
