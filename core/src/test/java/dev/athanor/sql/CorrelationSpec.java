// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.error.ErrorCode.NO_FROM_LEFT;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.isTrue;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.REVIEWED;
import static dev.athanor.sql.Library.REVIEWER;
import static dev.athanor.sql.Library.STARS;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;

import dev.athanor.schema.Table.TableAlias;
import org.junit.jupiter.api.Test;

/** Queries that stand for a value, and what they take from the query around them. */
class CorrelationSpec {
    private static final Select<Long> BOOKS = select(count(BOOK_ID)).where(AUTHOR_OF.eq(AUTHOR_ID));

    @Test
    void aQueryIsAValue() {
        printed(select(select(max(PAGES)).scalar(), select(max(PAGES)).scalar().as("longest")))
                .isByDefault("""
                SELECT (SELECT max(book.pages) AS max_1
                FROM book) AS anon_1, (SELECT max(book.pages) AS max_2
                FROM book) AS longest
                """);
    }

    @Test
    void itTakesFromTheQueryAroundItWhatThatHas() {
        printed(select(AUTHOR_NAME, BOOKS.scalar().as("books"))).is("""
                SELECT author.name, (SELECT count(book.id) AS count_1
                FROM book
                WHERE book.author_id = author.id) AS books
                FROM author
                """);
        printed(select(AUTHOR_NAME)
                        .where(BOOKS.scalar().gt(5L))
                        .orderBy(BOOKS.scalar().desc()))
                .is("""
                SELECT author.name
                FROM author
                WHERE (SELECT count(book.id) AS count_1
                FROM book
                WHERE book.author_id = author.id) > :param_1
                ORDER BY (SELECT count(book.id) AS count_2
                FROM book
                WHERE book.author_id = author.id) DESC
                """);
    }

    @Test
    void groupsAndJoinsAreAroundItToo() {
        printed(select(AUTHOR_OF)
                        .groupBy(AUTHOR_OF)
                        .having(max(PAGES)
                                .gt(select(BORN).where(AUTHOR_ID.eq(AUTHOR_OF)).scalar())))
                .is("""
                SELECT book.author_id
                FROM book
                GROUP BY book.author_id
                HAVING max(book.pages) > (SELECT author.born
                FROM author
                WHERE author.id = book.author_id)
                """);
        printed(select(AUTHOR_NAME)
                        .join(
                                BOOK,
                                BOOK_ID.eq(select(max(REVIEWED))
                                        .where(REVIEWER.eq(AUTHOR_ID))
                                        .scalar())))
                .is("""
                SELECT author.name
                FROM author JOIN book ON book.id = (SELECT max(review.book_id) AS max_1
                FROM review
                WHERE review.author_id = author.id)
                """);
    }

    @Test
    void existsAsksForARow() {
        Select<Long> any = select(BOOK_ID).where(AUTHOR_OF.eq(AUTHOR_ID));
        printed(select(AUTHOR_NAME).where(any.exists())).is("""
                SELECT author.name
                FROM author
                WHERE EXISTS (SELECT book.id
                FROM book
                WHERE book.author_id = author.id)
                """);
        printed(select(AUTHOR_NAME).where(any.exists().not(), BORN.gt(1800))).is("""
                SELECT author.name
                FROM author
                WHERE NOT (EXISTS (SELECT book.id
                FROM book
                WHERE book.author_id = author.id)) AND author.born > :born_1
                """);
        printed(select(AUTHOR_NAME).where(any.exists().or(BORN.gt(1800)))).is("""
                SELECT author.name
                FROM author
                WHERE (EXISTS (SELECT book.id
                FROM book
                WHERE book.author_id = author.id)) OR author.born > :born_1
                """);
    }

    @Test
    void aListOfCandidatesTakesFromOutsideToo() {
        printed(select(AUTHOR_NAME).where(AUTHOR_ID.in(select(AUTHOR_OF).where(PAGES.gt(BORN)))))
                .is("""
                SELECT author.name
                FROM author
                WHERE author.id IN (SELECT book.author_id
                FROM book
                WHERE book.pages > author.born)
                """);
    }

    @Test
    void itNeverLosesItsLastSourceByItself() {
        printed(select(AUTHOR_NAME)
                        .where(select(AUTHOR_ID).where(AUTHOR_ID.eq(5L)).exists()))
                .is("""
                SELECT author.name
                FROM author
                WHERE EXISTS (SELECT author.id
                FROM author
                WHERE author.id = :id_1)
                """);
        printed(select(AUTHOR_NAME, BOOK_ID)
                        .where(select(AUTHOR_ID).where(AUTHOR_ID.eq(BOOK_ID)).exists()))
                .isRefusedWith(
                        NO_FROM_LEFT,
                        "A subquery selects only from what the enclosing query has, so it is left without a FROM."
                                + " Name what it takes from outside with correlate(…), or use an alias inside.");
    }

    @Test
    void anAliasInsideIsNotTheTableOutside() {
        TableAlias other = AUTHOR.alias();
        printed(select(AUTHOR_NAME)
                        .where(select(other.c("id"))
                                .where(other.c("born").lt(BORN))
                                .exists()))
                .isByDefault("""
                SELECT author.name
                FROM author
                WHERE EXISTS (SELECT author_1.id
                FROM author AS author_1
                WHERE author_1.born < author.born)
                """);
    }

    @Test
    void byItselfItReachesNoFurtherThanTheNearestQuery() {
        Expression<Integer> best =
                select(max(STARS)).where(REVIEWER.eq(AUTHOR_ID)).scalar();
        printed(select(AUTHOR_NAME, select(TITLE).where(PAGES.gt(best)).scalar().as("title")))
                .is("""
                SELECT author.name, (SELECT book.title
                FROM book
                WHERE book.pages > (SELECT max(review.stars) AS max_1
                FROM review, author
                WHERE review.author_id = author.id)) AS title
                FROM author
                """);
    }

    @Test
    void toldSoItReachesAnyQueryAroundIt() {
        Expression<Integer> best = select(max(STARS))
                .where(REVIEWER.eq(AUTHOR_ID))
                .correlate(AUTHOR)
                .scalar();
        printed(select(AUTHOR_NAME, select(TITLE).where(PAGES.gt(best)).scalar().as("title")))
                .is("""
                SELECT author.name, (SELECT book.title
                FROM book
                WHERE book.pages > (SELECT max(review.stars) AS max_1
                FROM review
                WHERE review.author_id = author.id)) AS title
                FROM author
                """);
    }

    @Test
    void toldSoItTakesNothing() {
        Select<Long> any = select(BOOK_ID).where(AUTHOR_OF.eq(AUTHOR_ID)).correlate();
        printed(select(AUTHOR_NAME).where(any.exists())).is("""
                SELECT author.name
                FROM author
                WHERE EXISTS (SELECT book.id
                FROM book, author
                WHERE book.author_id = author.id)
                """);
    }

    @Test
    void toldSoItTakesEverythingButItsOwn() {
        Select<Long> any = select(BOOK_ID).where(AUTHOR_OF.eq(AUTHOR_ID)).correlateExcept(BOOK);
        printed(select(AUTHOR_NAME).where(any.exists())).is("""
                SELECT author.name
                FROM author
                WHERE EXISTS (SELECT book.id
                FROM book
                WHERE book.author_id = author.id)
                """);
        printed(select(AUTHOR_NAME, TITLE).where(any.correlate(BOOK, AUTHOR).exists()))
                .isByDefault("""
                SELECT author.name, book.title
                FROM author, book
                WHERE EXISTS (SELECT book.id
                WHERE book.author_id = author.id)
                """);
    }

    @Test
    void whatStandsInFromTakesNothingFromItsNeighbours() {
        QueryAlias books = select(AUTHOR_OF).where(AUTHOR_OF.eq(AUTHOR_ID)).subquery("books");
        printed(select(AUTHOR_NAME).join(books, isTrue())).isByDefault("""
                SELECT author.name
                FROM author JOIN (SELECT book.author_id AS author_id
                FROM book, author
                WHERE book.author_id = author.id) AS books ON true
                """);
    }

    @Test
    void whatStandsInFromReachesOutsideIfItIsTold() {
        Select<Long> own = select(BOOK_ID).where(AUTHOR_OF.eq(AUTHOR_ID));
        printed(select(
                        AUTHOR_NAME,
                        select(count()).from(own.subquery("own")).scalar().as("n")))
                .isByDefault("""
                SELECT author.name, (SELECT count(*) AS count_1
                FROM (SELECT book.id AS id
                FROM book, author
                WHERE book.author_id = author.id) AS own) AS n
                FROM author
                """);
        printed(select(
                        AUTHOR_NAME,
                        select(count())
                                .from(own.correlate(AUTHOR).subquery("own"))
                                .scalar()
                                .as("n")))
                .isByDefault("""
                SELECT author.name, (SELECT count(*) AS count_1
                FROM (SELECT book.id AS id
                FROM book
                WHERE book.author_id = author.id) AS own) AS n
                FROM author
                """);
    }

    @Test
    void statementsThatWriteAreAroundItToo() {
        printed(update(AUTHOR)
                        .set(
                                AUTHOR_NAME,
                                select(max(TITLE))
                                        .where(AUTHOR_OF.eq(AUTHOR_ID))
                                        .scalar()))
                .is("""
                UPDATE author SET name=(SELECT max(book.title) AS max_1
                FROM book
                WHERE book.author_id = author.id)
                """);
        printed(delete(AUTHOR)
                        .where(select(BOOK_ID)
                                .where(AUTHOR_OF.eq(AUTHOR_ID))
                                .exists()
                                .not()))
                .is("""
                DELETE FROM author
                WHERE NOT (EXISTS (SELECT book.id
                FROM book
                WHERE book.author_id = author.id))
                """);
    }
}
