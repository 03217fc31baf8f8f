// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.error.ErrorCode.AMBIGUOUS_FOREIGN_KEY;
import static dev.athanor.error.ErrorCode.DUPLICATE_NAME;
import static dev.athanor.error.ErrorCode.NO_FOREIGN_KEY;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.isTrue;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.LETTER;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.RECIPIENT;
import static dev.athanor.sql.Library.REVIEW;
import static dev.athanor.sql.Library.REVIEWED;
import static dev.athanor.sql.Library.REVIEWER;
import static dev.athanor.sql.Library.SENDER;
import static dev.athanor.sql.Library.SHELF;
import static dev.athanor.sql.Library.SHELVES;
import static dev.athanor.sql.Library.STARS;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.fullJoin;
import static dev.athanor.sql.Statements.join;
import static dev.athanor.sql.Statements.leftJoin;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.INTEGER;

import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import org.junit.jupiter.api.Test;

/** What is joined to what, and on which condition. */
class JoinSpec {
    @Test
    void joinsAlongTheOneForeignKey() {
        printed(select(AUTHOR_NAME, TITLE).from(AUTHOR).join(BOOK)).is("""
            SELECT author.name, book.title
            FROM author JOIN book ON author.id = book.author_id
            """);
        printed(select(AUTHOR_NAME, TITLE).from(BOOK).join(AUTHOR)).is("""
            SELECT author.name, book.title
            FROM book JOIN author ON author.id = book.author_id
            """);
    }

    @Test
    void joinsFromWhatIsSaid() {
        printed(select(AUTHOR_NAME, STARS).joinFrom(BOOK, REVIEW)).is("""
            SELECT author.name, review.stars
            FROM book JOIN review ON book.id = review.book_id, author
            """);
        printed(select(AUTHOR_NAME).joinFrom(AUTHOR, BOOK, AUTHOR_ID.eq(AUTHOR_OF)))
                .is("""
                    SELECT author.name
                    FROM author JOIN book ON author.id = book.author_id
                    """);
        printed(select(AUTHOR_NAME).leftJoinFrom(AUTHOR, BOOK)).is("""
            SELECT author.name
            FROM author LEFT OUTER JOIN book ON author.id = book.author_id
            """);
        printed(select(TITLE).leftJoinFrom(AUTHOR, BOOK, AUTHOR_ID.eq(AUTHOR_OF)))
                .is("""
                    SELECT book.title
                    FROM author LEFT OUTER JOIN book ON author.id = book.author_id
                    """);
        printed(select(AUTHOR_NAME, STARS).joinFrom(AUTHOR, BOOK).joinFrom(BOOK, REVIEW))
                .is("""
                    SELECT author.name, review.stars
                    FROM author JOIN book ON author.id = book.author_id JOIN review ON book.id = review.book_id
                    """);
    }

    @Test
    void joinsToTheSourceOfTheColumns() {
        printed(select(AUTHOR_NAME).join(BOOK)).is("""
            SELECT author.name
            FROM author JOIN book ON author.id = book.author_id
            """);
        printed(select(AUTHOR_NAME, TITLE).join(BOOK)).is("""
            SELECT author.name, book.title
            FROM author JOIN book ON author.id = book.author_id
            """);
    }

    @Test
    void joinsOneAfterTheOther() {
        printed(select(AUTHOR_NAME).join(BOOK).leftJoin(REVIEW)).is("""
            SELECT author.name
            FROM author JOIN book ON author.id = book.author_id LEFT OUTER JOIN review ON book.id = review.book_id
            """);
    }

    @Test
    void joinsOnACondition() {
        printed(select(AUTHOR_NAME).join(BOOK, AUTHOR_ID.eq(AUTHOR_OF).and(PAGES.gt(100))))
                .is("""
                    SELECT author.name
                    FROM author JOIN book ON author.id = book.author_id AND book.pages > :pages_1
                    """);
        printed(select(AUTHOR_NAME).leftJoin(SHELVES, isTrue())).isByDefault("""
            SELECT author.name
            FROM author LEFT OUTER JOIN shelves ON true
            """);
    }

    @Test
    void joinsAnAlias() {
        printed(select(AUTHOR_NAME).join(BOOK.alias("b"))).is("""
            SELECT author.name
            FROM author JOIN book AS b ON author.id = b.author_id
            """, on(ORACLE, """
                    SELECT author.name
                    FROM author JOIN book b ON author.id = b.author_id
                    """));
    }

    @Test
    void joinsAQueryAlongTheKeyOfTheTableInIt() {
        QueryAlias counted = select(AUTHOR_OF.as("writer"), count().as("books"))
                .groupBy(AUTHOR_OF)
                .subquery("counted");
        printed(select(AUTHOR_NAME, counted.c("books")).join(counted)).isByDefault("""
            SELECT author.name, counted.books
            FROM author JOIN (SELECT book.author_id AS writer, count(*) AS books
            FROM book
            GROUP BY book.author_id) AS counted ON author.id = counted.writer
            """);
    }

    @Test
    void joinsAlongAPathThatKnowsItsSidesAndItsCondition() {
        JoinPath path = new JoinPath() {
            @Override
            public FromNode left() {
                return AUTHOR.from();
            }

            @Override
            public FromNode right() {
                return LETTER.from();
            }

            @Override
            public ExpressionNode on() {
                return AUTHOR_ID.eq(SENDER).node();
            }
        };
        printed(select(AUTHOR_NAME).join(path)).is("""
            SELECT author.name
            FROM author JOIN letter ON author.id = letter.sender_id
            """);
        printed(select(AUTHOR_NAME).from(BOOK, AUTHOR).leftJoin(path)).is("""
            SELECT author.name
            FROM book, author LEFT OUTER JOIN letter ON author.id = letter.sender_id
            """);
    }

    @Test
    void ofSeveralSourcesTheOneThatCanBeJoinedIsTaken() {
        printed(select(AUTHOR_NAME, TITLE).from(SHELVES, AUTHOR).join(BOOK)).is("""
            SELECT author.name, book.title
            FROM shelves, author JOIN book ON author.id = book.author_id
            """);
    }

    @Test
    void ofSeveralSourcesTheOneInTheConditionIsTaken() {
        printed(select(AUTHOR_ID, BOOK_ID).join(REVIEW, REVIEWED.eq(BOOK_ID))).is("""
            SELECT author.id, book.id AS id_1
            FROM book JOIN review ON review.book_id = book.id, author
            """);
    }

    @Test
    void withoutAForeignKeyAConditionIsNeeded() {
        printed(select(AUTHOR_NAME).join(SHELVES))
                .isRefusedWith(
                        NO_FOREIGN_KEY,
                        "There is no foreign key between \"author\" and \"shelves\". Give the condition:"
                                + " join(target, condition).");
    }

    @Test
    void withSeveralForeignKeysAConditionIsNeeded() {
        printed(select(AUTHOR_NAME).join(LETTER))
                .isRefusedWith(
                        AMBIGUOUS_FOREIGN_KEY,
                        "There is more than one way to join \"author\" and \"letter\". Give the condition:"
                                + " join(target, condition).");
        printed(select(AUTHOR_NAME).join(LETTER, RECIPIENT.eq(AUTHOR_ID))).is("""
            SELECT author.name
            FROM author JOIN letter ON letter.recipient_id = author.id
            """);
    }

    @Test
    void aTableThatRefersToItselfNeedsACondition() {
        Table tree = Table.of(
                "tree",
                new MetaData(),
                Column.of("id", INTEGER).primaryKey(),
                Column.of("parent_id", INTEGER).references("tree.id"));
        printed(select(tree.c("id")).join(tree.alias("child")))
                .isRefusedWith(
                        AMBIGUOUS_FOREIGN_KEY,
                        "There is more than one way to join \"tree\" and \"child\". Give the condition:"
                                + " join(target, condition).");
    }

    @Test
    void itHasToBeClearWhatIsJoinedTo() {
        printed(select(AUTHOR_ID, BOOK_ID).join(REVIEW))
                .isRefusedWith(
                        AMBIGUOUS_FOREIGN_KEY,
                        "It is not clear what \"review\" shall be joined to: \"author\" or \"book\". Say it with"
                                + " from(…).");
        printed(select(AUTHOR_ID, BOOK_ID).join(REVIEW, REVIEWED.eq(BOOK_ID).and(REVIEWER.eq(AUTHOR_ID))))
                .isRefusedWith(
                        AMBIGUOUS_FOREIGN_KEY,
                        "It is not clear what \"review\" shall be joined to: \"author\" or \"book\". Say it with"
                                + " from(…).");
        printed(select(literal(1)).join(AUTHOR))
                .isRefusedWith(
                        NO_FOREIGN_KEY,
                        "There is nothing that \"author\" can be joined to. Say what to select from with from(…), or"
                                + " give the condition: join(target, condition).");
    }

    @Test
    void aTableCannotStandTwiceUnderOneName() {
        printed(select(AUTHOR_NAME).join(AUTHOR, AUTHOR_ID.eq(AUTHOR_ID)))
                .isRefusedWith(
                        DUPLICATE_NAME,
                        "The query selects from two sources that are both called \"author\". Give one of them a name"
                                + " of its own: alias(\"…\"), subquery(\"…\").");
    }

    @Test
    void aJoinedTableIsNotListedAgain() {
        printed(select(AUTHOR_NAME).from(AUTHOR).join(BOOK).where(TITLE.eq("Emma"), STARS.eq(5)))
                .is("""
                    SELECT author.name
                    FROM author JOIN book ON author.id = book.author_id, review
                    WHERE book.title = :title_1 AND review.stars = :stars_1
                    """);
    }

    @Test
    void aJoinStandsInsideAnother() {
        FromItem reviewed = join(BOOK, REVIEW, REVIEWED.eq(BOOK_ID));
        printed(select(AUTHOR_NAME, STARS).leftJoin(reviewed, AUTHOR_OF.eq(AUTHOR_ID)))
                .is("""
                    SELECT author.name, review.stars
                    FROM author LEFT OUTER JOIN (book JOIN review ON review.book_id = book.id) ON book.author_id = author.id
                    """);
        printed(select(AUTHOR_NAME)
                        .from(AUTHOR)
                        .join(reviewed, REVIEWER.eq(AUTHOR_ID))
                        .where(STARS.gt(3)))
                .is("""
                    SELECT author.name
                    FROM author JOIN (book JOIN review ON review.book_id = book.id) ON review.author_id = author.id
                    WHERE review.stars > :stars_1
                    """);
        printed(select(TITLE, STARS).from(reviewed)).is("""
            SELECT book.title, review.stars
            FROM book JOIN review ON review.book_id = book.id
            """);
        printed(select(leftJoin(SHELVES, LETTER, SHELF.eq(SENDER.cast(INTEGER)))))
                .isByDefault("""
                    SELECT shelves.shelf, letter.sender_id, letter.recipient_id
                    FROM shelves LEFT OUTER JOIN letter ON shelves.shelf = CAST(letter.sender_id AS INTEGER)
                    """);
        printed(select(TITLE).from(fullJoin(BOOK, REVIEW, REVIEWED.eq(BOOK_ID))))
                .is(
                        """
                        SELECT book.title
                        FROM book FULL OUTER JOIN review ON review.book_id = book.id
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT));
    }
}
