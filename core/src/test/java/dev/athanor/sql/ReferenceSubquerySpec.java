// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.REVIEWED;
import static dev.athanor.sql.Library.REVIEWER;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;

import org.junit.jupiter.api.Test;

/**
 * Queries inside queries, as the reference says them. Each statement was rendered by
 * SQLAlchemy 2.1 too, for each dialect that it has; where the texts differ, docs/decisions/001-sql-text.md says so.
 */
class ReferenceSubquerySpec {
    @Test
    void aQueryIsAValue() {
        printed(select(
                        AUTHOR_NAME,
                        select(count(BOOK_ID)).where(AUTHOR_OF.eq(AUTHOR_ID)).scalar()))
                .is("""
                    SELECT author.name, (SELECT count(book.id) AS count_1
                    FROM book
                    WHERE book.author_id = author.id) AS anon_1
                    FROM author
                    """);
        printed(select(
                        AUTHOR_NAME,
                        select(count(BOOK_ID))
                                .where(AUTHOR_OF.eq(AUTHOR_ID))
                                .scalar()
                                .as("n")))
                .is("""
                    SELECT author.name, (SELECT count(book.id) AS count_1
                    FROM book
                    WHERE book.author_id = author.id) AS n
                    FROM author
                    """);
        printed(select(AUTHOR_OF)
                        .groupBy(AUTHOR_OF)
                        .having(count(BOOK_ID).gt(select(count(AUTHOR_ID)).scalar())))
                .is("""
                    SELECT book.author_id
                    FROM book
                    GROUP BY book.author_id
                    HAVING count(book.id) > (SELECT count(author.id) AS count_1
                    FROM author)
                    """);
        printed(select(PAGES.plus(select(max(BORN)).scalar()))).is("""
            SELECT book.pages + (SELECT max(author.born) AS max_1
            FROM author) AS anon_1
            FROM book
            """);
    }

    @Test
    void aQueryIsAList() {
        printed(select(AUTHOR_NAME).where(AUTHOR_ID.in(select(AUTHOR_OF)))).is("""
            SELECT author.name
            FROM author
            WHERE author.id IN (SELECT book.author_id
            FROM book)
            """);
        printed(select(AUTHOR_NAME).where(AUTHOR_ID.notIn(select(AUTHOR_OF).where(AUTHOR_OF.isNotNull()))))
                .is("""
                    SELECT author.name
                    FROM author
                    WHERE (author.id NOT IN (SELECT book.author_id
                    FROM book
                    WHERE book.author_id IS NOT NULL))
                    """);
        printed(select(AUTHOR_NAME).where(AUTHOR_ID.eq(select(AUTHOR_OF).any())))
                .is("""
                    SELECT author.name
                    FROM author
                    WHERE author.id = ANY (SELECT book.author_id
                    FROM book)
                    """, refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
        printed(select(AUTHOR_NAME)
                        .where(AUTHOR_ID.in(select(AUTHOR_OF)
                                .where(BOOK_ID.in(select(REVIEWED).where(REVIEWER.eq(AUTHOR_ID)))))))
                .is("""
                    SELECT author.name
                    FROM author
                    WHERE author.id IN (SELECT book.author_id
                    FROM book
                    WHERE book.id IN (SELECT review.book_id
                    FROM review, author
                    WHERE review.author_id = author.id))
                    """);
        printed(select(AUTHOR_NAME).where(AUTHOR_ID.in(select(AUTHOR_OF).union(select(REVIEWER)))))
                .is("""
                    SELECT author.name
                    FROM author
                    WHERE author.id IN (SELECT book.author_id
                    FROM book
                    UNION
                    SELECT review.author_id
                    FROM review)
                    """);
    }

    @Test
    void aQueryRefersToTheOneAroundIt() {
        var x = AUTHOR.alias();
        printed(select(AUTHOR_NAME)
                        .where(BORN.eq(select(max(x.of(BORN)))
                                .where(x.of(AUTHOR_NAME).eq(AUTHOR_NAME))
                                .scalar())))
                .is("""
                    SELECT author.name
                    FROM author
                    WHERE author.born = (SELECT max(author_1.born) AS max_1
                    FROM author AS author_1
                    WHERE author_1.name = author.name)
                    """, on(ORACLE, """
                    SELECT author.name
                    FROM author
                    WHERE author.born = (SELECT max(author_1.born) AS max_1
                    FROM author author_1
                    WHERE author_1.name = author.name)
                    """));
    }
}
