// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;

import org.junit.jupiter.api.Test;

/**
 * CTEs, as the reference says them. Each statement was rendered by
 * SQLAlchemy 2.1 too, for each dialect that it has; where the texts differ, docs/decisions/001-sql-text.md says so.
 */
class ReferenceCteSpec {
    @Test
    void aCteStandsAtTheTop() {
        var c = select(AUTHOR_ID).where(AUTHOR_ID.gt(1L)).cte("old");
        printed(select(c.c("id")))
                .is(
                        """
                        WITH "old" AS
                        (SELECT author.id AS id
                        FROM author
                        WHERE author.id > :id_1)
                        SELECT "old".id
                        FROM "old"
                        """,
                        on(MYSQL, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author
                            WHERE author.id > :id_1)
                            SELECT old.id
                            FROM old
                            """),
                        on(MARIADB, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author
                            WHERE author.id > :id_1)
                            SELECT old.id
                            FROM old
                            """),
                        on(H2, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author
                            WHERE author.id > :id_1)
                            SELECT old.id
                            FROM old
                            """),
                        on(SQLITE, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author
                            WHERE author.id > :id_1)
                            SELECT old.id
                            FROM old
                            """),
                        on(SQLSERVER, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author
                            WHERE author.id > :id_1)
                            SELECT old.id
                            FROM old
                            """),
                        on(ORACLE, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author
                            WHERE author.id > :id_1)
                            SELECT old.id
                            FROM old
                            """));
    }

    @Test
    void aCteIsUsedTwice() {
        var c = select(AUTHOR_ID).cte("old");
        var d = c.alias();
        printed(select(c.c("id"), d.c("id")).joinFrom(c, d, c.<Long>c("id").eq(d.<Long>c("id"))))
                .is(
                        """
                        WITH "old" AS
                        (SELECT author.id AS id
                        FROM author)
                        SELECT "old".id, anon_1.id AS id_1
                        FROM "old" JOIN "old" AS anon_1 ON "old".id = anon_1.id
                        """,
                        on(MYSQL, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            SELECT old.id, anon_1.id AS id_1
                            FROM old JOIN old AS anon_1 ON old.id = anon_1.id
                            """),
                        on(MARIADB, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            SELECT old.id, anon_1.id AS id_1
                            FROM old JOIN old AS anon_1 ON old.id = anon_1.id
                            """),
                        on(H2, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            SELECT old.id, anon_1.id AS id_1
                            FROM old JOIN old AS anon_1 ON old.id = anon_1.id
                            """),
                        on(SQLITE, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            SELECT old.id, anon_1.id AS id_1
                            FROM old JOIN old AS anon_1 ON old.id = anon_1.id
                            """),
                        on(SQLSERVER, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            SELECT old.id, anon_1.id AS id_1
                            FROM old JOIN old AS anon_1 ON old.id = anon_1.id
                            """),
                        on(ORACLE, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            SELECT old.id, anon_1.id AS id_1
                            FROM old JOIN old anon_1 ON old.id = anon_1.id
                            """));
    }

    @Test
    void aCteUsesAnother() {
        var c = select(AUTHOR_ID).cte("one");
        var d = select(c.c("id")).where(c.<Long>c("id").gt(1L)).cte("two");
        printed(select(d.c("id"))).is("""
            WITH one AS
            (SELECT author.id AS id
            FROM author),
            two AS
            (SELECT one.id AS id
            FROM one
            WHERE one.id > :id_1)
            SELECT two.id
            FROM two
            """);
    }

    @Test
    void aCteOfAnInnerQueryStandsAtTheTopToo() {
        var c = select(AUTHOR_ID).where(AUTHOR_ID.gt(1L)).cte("old");
        printed(select(TITLE).where(AUTHOR_OF.in(select(c.<Long>c("id")))))
                .is(
                        """
                        WITH "old" AS
                        (SELECT author.id AS id
                        FROM author
                        WHERE author.id > :id_1)
                        SELECT book.title
                        FROM book
                        WHERE book.author_id IN (SELECT "old".id
                        FROM "old")
                        """,
                        on(MYSQL, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author
                            WHERE author.id > :id_1)
                            SELECT book.title
                            FROM book
                            WHERE book.author_id IN (SELECT old.id
                            FROM old)
                            """),
                        on(MARIADB, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author
                            WHERE author.id > :id_1)
                            SELECT book.title
                            FROM book
                            WHERE book.author_id IN (SELECT old.id
                            FROM old)
                            """),
                        on(H2, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author
                            WHERE author.id > :id_1)
                            SELECT book.title
                            FROM book
                            WHERE book.author_id IN (SELECT old.id
                            FROM old)
                            """),
                        on(SQLITE, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author
                            WHERE author.id > :id_1)
                            SELECT book.title
                            FROM book
                            WHERE book.author_id IN (SELECT old.id
                            FROM old)
                            """),
                        on(SQLSERVER, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author
                            WHERE author.id > :id_1)
                            SELECT book.title
                            FROM book
                            WHERE book.author_id IN (SELECT old.id
                            FROM old)
                            """),
                        on(ORACLE, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author
                            WHERE author.id > :id_1)
                            SELECT book.title
                            FROM book
                            WHERE book.author_id IN (SELECT old.id
                            FROM old)
                            """));
    }

    @Test
    void aCteServesAllQueriesOfASetOperation() {
        var c = select(AUTHOR_ID).cte("old");
        printed(select(c.<Long>c("id")).union(select(BOOK_ID)))
                .is(
                        """
                        WITH "old" AS
                        (SELECT author.id AS id
                        FROM author)
                        SELECT "old".id
                        FROM "old"
                        UNION
                        SELECT book.id
                        FROM book
                        """,
                        on(MYSQL, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            SELECT old.id
                            FROM old
                            UNION
                            SELECT book.id
                            FROM book
                            """),
                        on(MARIADB, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            SELECT old.id
                            FROM old
                            UNION
                            SELECT book.id
                            FROM book
                            """),
                        on(H2, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            SELECT old.id
                            FROM old
                            UNION
                            SELECT book.id
                            FROM book
                            """),
                        on(SQLITE, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            SELECT old.id
                            FROM old
                            UNION
                            SELECT book.id
                            FROM book
                            """),
                        on(SQLSERVER, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            SELECT old.id
                            FROM old
                            UNION
                            SELECT book.id
                            FROM book
                            """),
                        on(ORACLE, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            SELECT old.id
                            FROM old
                            UNION
                            SELECT book.id
                            FROM book
                            """));
    }

    @Test
    void aCteServesAValue() {
        var c = select(BORN).cte("c");
        printed(select(AUTHOR_NAME)
                        .where(BORN.eq(select(max(c.<Integer>c("born"))).scalar())))
                .is("""
                    WITH c AS
                    (SELECT author.born AS born
                    FROM author)
                    SELECT author.name
                    FROM author
                    WHERE author.born = (SELECT max(c.born) AS max_1
                    FROM c)
                    """);
    }

    @Test
    void aCteStaysWhereItIsUsed() {
        var c = select(AUTHOR_ID).cte("inner_one").nesting();
        var q = select(c.c("id")).subquery("q");
        printed(select(q.c("id"))).is("""
            SELECT q.id
            FROM (WITH inner_one AS
            (SELECT author.id AS id
            FROM author)
            SELECT inner_one.id AS id
            FROM inner_one) AS q
            """, refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT), on(ORACLE, """
                    SELECT q.id
                    FROM (WITH inner_one AS
                    (SELECT author.id AS id
                    FROM author)
                    SELECT inner_one.id AS id
                    FROM inner_one) q
                    """));
    }

    @Test
    void aCteGoesOnFromItself() {
        var x = AUTHOR.alias();
        var c = select(AUTHOR_ID, BORN)
                .where(BORN.eq(1))
                .recursive("r")
                .unionAll(s ->
                        select(x.of(AUTHOR_ID), x.of(BORN)).join(s, x.of(BORN).eq(s.c("id"))));
        printed(select(c.c("id"))).is("""
            WITH RECURSIVE r(id, born) AS
            (SELECT author.id AS id, author.born AS born
            FROM author
            WHERE author.born = :born_1
            UNION ALL
            SELECT author_1.id AS id, author_1.born AS born
            FROM author AS author_1 JOIN r ON author_1.born = r.id)
            SELECT r.id
            FROM r
            """, on(SQLSERVER, """
                    WITH r(id, born) AS
                    (SELECT author.id AS id, author.born AS born
                    FROM author
                    WHERE author.born = :born_1
                    UNION ALL
                    SELECT author_1.id AS id, author_1.born AS born
                    FROM author AS author_1 JOIN r ON author_1.born = r.id)
                    SELECT r.id
                    FROM r
                    """), on(ORACLE, """
                    WITH r(id, born) AS
                    (SELECT author.id AS id, author.born AS born
                    FROM author
                    WHERE author.born = :born_1
                    UNION ALL
                    SELECT author_1.id AS id, author_1.born AS born
                    FROM author author_1 JOIN r ON author_1.born = r.id)
                    SELECT r.id
                    FROM r
                    """));
    }
}
