// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;

import org.junit.jupiter.api.Test;

/**
 * CTEs and statements that write, as the reference says them. Each statement was rendered by
 * SQLAlchemy 2.1 too, for each dialect that it has; where the texts differ, docs/decisions/001-sql-text.md says so.
 */
class ReferenceWritingCteSpec {
    @Test
    void aCteInserts() {
        var c = insert(AUTHOR)
                .value(AUTHOR_ID, 1L)
                .value(AUTHOR_NAME, "x")
                .returning(AUTHOR_ID)
                .cte("added");
        printed(select(c.c("id")))
                .is(
                        """
                        WITH added AS
                        (INSERT INTO author (id, name) VALUES (:id, :name)
                        RETURNING id)
                        SELECT added.id
                        FROM added
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aCteUpdates() {
        var c = update(AUTHOR)
                .set(AUTHOR_NAME, "x")
                .where(AUTHOR_ID.eq(1L))
                .returning(AUTHOR_ID)
                .cte("changed");
        printed(select(c.c("id")))
                .is(
                        """
                        WITH changed AS
                        (UPDATE author SET name=:name
                        WHERE author.id = :id_1
                        RETURNING id)
                        SELECT changed.id
                        FROM changed
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aCteDeletes() {
        var c = delete(AUTHOR).where(AUTHOR_ID.eq(1L)).returning(AUTHOR_ID).cte("gone");
        printed(select(c.c("id")))
                .is(
                        """
                        WITH gone AS
                        (DELETE FROM author
                        WHERE author.id = :id_1
                        RETURNING id)
                        SELECT gone.id
                        FROM gone
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void whatACteGivesIsInserted() {
        var c = select(AUTHOR_ID, AUTHOR_NAME).cte("old");
        printed(insert(BOOK).columns(BOOK_ID, TITLE).from(select(c.c("id"), c.c("name"))))
                .is(
                        """
                        WITH "old" AS
                        (SELECT author.id AS id, author.name AS name
                        FROM author)
                        INSERT INTO book (id, title) SELECT "old".id, "old".name
                        FROM "old"
                        """,
                        on(MYSQL, """
                            INSERT INTO book (id, title) WITH old AS
                            (SELECT author.id AS id, author.name AS name
                            FROM author)
                            SELECT old.id, old.name
                            FROM old
                            """),
                        on(MARIADB, """
                            INSERT INTO book (id, title) WITH old AS
                            (SELECT author.id AS id, author.name AS name
                            FROM author)
                            SELECT old.id, old.name
                            FROM old
                            """),
                        on(H2, """
                            INSERT INTO book (id, title) WITH old AS
                            (SELECT author.id AS id, author.name AS name
                            FROM author)
                            SELECT old.id, old.name
                            FROM old
                            """),
                        on(SQLITE, """
                            WITH old AS
                            (SELECT author.id AS id, author.name AS name
                            FROM author)
                            INSERT INTO book (id, title) SELECT old.id, old.name
                            FROM old
                            """),
                        on(SQLSERVER, """
                            WITH old AS
                            (SELECT author.id AS id, author.name AS name
                            FROM author)
                            INSERT INTO book (id, title) SELECT old.id, old.name
                            FROM old
                            """),
                        on(ORACLE, """
                            INSERT INTO book (id, title) WITH old AS
                            (SELECT author.id AS id, author.name AS name
                            FROM author)
                            SELECT old.id, old.name
                            FROM old
                            """));
    }

    @Test
    void whatACteGivesIsUpdated() {
        var c = select(AUTHOR_ID).cte("old");
        printed(update(BOOK).set(PAGES, 1).where(AUTHOR_OF.in(select(c.<Long>c("id")))))
                .is(
                        """
                        WITH "old" AS
                        (SELECT author.id AS id
                        FROM author)
                        UPDATE book SET pages=:pages
                        WHERE book.author_id IN (SELECT "old".id
                        FROM "old")
                        """,
                        on(MYSQL, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            UPDATE book SET pages=:pages
                            WHERE book.author_id IN (SELECT old.id
                            FROM old)
                            """),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        on(SQLITE, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            UPDATE book SET pages=:pages
                            WHERE book.author_id IN (SELECT old.id
                            FROM old)
                            """),
                        on(SQLSERVER, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            UPDATE book SET pages=:pages
                            WHERE book.author_id IN (SELECT old.id
                            FROM old)
                            """),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void whatACteGivesIsDeleted() {
        var c = select(AUTHOR_ID).cte("old");
        printed(delete(BOOK).where(AUTHOR_OF.in(select(c.<Long>c("id")))))
                .is(
                        """
                        WITH "old" AS
                        (SELECT author.id AS id
                        FROM author)
                        DELETE FROM book
                        WHERE book.author_id IN (SELECT "old".id
                        FROM "old")
                        """,
                        on(MYSQL, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            DELETE FROM book
                            WHERE book.author_id IN (SELECT old.id
                            FROM old)
                            """),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        on(SQLITE, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            DELETE FROM book
                            WHERE book.author_id IN (SELECT old.id
                            FROM old)
                            """),
                        on(SQLSERVER, """
                            WITH old AS
                            (SELECT author.id AS id
                            FROM author)
                            DELETE FROM book
                            WHERE book.author_id IN (SELECT old.id
                            FROM old)
                            """),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }
}
