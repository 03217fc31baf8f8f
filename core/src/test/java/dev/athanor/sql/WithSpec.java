// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;

import org.junit.jupiter.api.Test;

/** Queries put into the WITH clause of every kind of statement, whether or not it refers to them. */
class WithSpec {
    private final CommonTable early = select(AUTHOR_ID).where(BORN.lt(1800)).cte("early");

    private static final String WITH = """
            WITH early AS
            (SELECT author.id AS id
            FROM author
            WHERE author.born < :born_1)
            """;

    @Test
    void ofQueries() {
        printed(select(BOOK_ID).with(early)).is(WITH + "SELECT book.id\nFROM book");
        printed(select(AUTHOR_ID).union(select(BOOK_ID)).with(early))
                .is(WITH + "SELECT author.id\nFROM author\nUNION\nSELECT book.id\nFROM book");
    }

    @Test
    void ofChanges() {
        printed(update(BOOK).set(PAGES, 1).where(BOOK_ID.eq(2L)).with(early))
                .is(
                        WITH + "UPDATE book SET pages=:pages\nWHERE book.id = :id_1",
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
        printed(delete(BOOK).where(AUTHOR_OF.in(select(early.<Long>c("id")))).with(early))
                .is(
                        WITH + "DELETE FROM book\nWHERE book.author_id IN (SELECT early.id\nFROM early)",
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void ofInsertsFromQueries() {
        String behind = "INSERT INTO book (author_id) " + WITH + "SELECT early.id\nFROM early";
        printed(insert(BOOK)
                        .columns(AUTHOR_OF)
                        .from(select(early.<Long>c("id")))
                        .with(early))
                .is(
                        WITH + "INSERT INTO book (author_id) SELECT early.id\nFROM early",
                        on(MYSQL, behind),
                        on(MARIADB, behind),
                        on(H2, behind),
                        on(ORACLE, behind));
    }

    @Test
    void ofInsertsOfValues() {
        printed(insert(BOOK).value(PAGES, 1).with(early))
                .is(
                        WITH + "INSERT INTO book (pages) VALUES (:pages)",
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }
}
