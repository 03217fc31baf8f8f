// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Library.ALIVE;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.PRICE;
import static dev.athanor.sql.Library.REVIEW;
import static dev.athanor.sql.Library.REVIEW_ID;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a query selects, and under which names. */
class SelectSpec {
    record Card(Long id, String name, Long books) {}

    record Pair(long id, int born) {}

    @Test
    void selectsColumns() {
        printed(select(AUTHOR_ID, AUTHOR_NAME)).is("""
            SELECT author.id, author.name
            FROM author
            """);
    }

    @Test
    void selectsAllColumnsOfATable() {
        printed(select(AUTHOR)).is("""
            SELECT author.id, author.name, author.born, author.alive
            FROM author
            """);
    }

    @Test
    void selectsAllColumnsOfSeveralTables() {
        printed(select(AUTHOR, REVIEW)).is("""
            SELECT author.id, author.name, author.born, author.alive, review.id AS id_1, review.book_id, review.author_id, review.stars
            FROM author, review
            """);
    }

    @Test
    void moreElementsMakeARow() {
        Select<Row> rows = select(AUTHOR).addColumns(TITLE, count());
        printed(rows.join(BOOK)).is("""
            SELECT author.id, author.name, author.born, author.alive, book.title, count(*) AS count_1
            FROM author JOIN book ON author.id = book.author_id
            """);
        assertThat(select(AUTHOR_ID).addColumns(TITLE).shape()).isEqualTo(new RowShape.AsRow<Row>());
    }

    @Test
    void columnsOfATableAreFoundByName() {
        Select<Row> select = select(AUTHOR.c("id"), AUTHOR.c("name"))
                .where(AUTHOR.c("name").like("T%"))
                .orderBy(AUTHOR.c("id").desc());
        printed(select).is("""
            SELECT author.id, author.name
            FROM author
            WHERE author.name LIKE :name_1
            ORDER BY author.id DESC
            """);
    }

    @Test
    void aTableOfAnotherSchemaIsQualified() {
        Table archived = Table.of("archive", "book", List.of(Column.of("id", INTEGER)));
        printed(select(archived).where(archived.c("id").eq(1))).is("""
            SELECT archive.book.id
            FROM archive.book
            WHERE archive.book.id = :id_1
            """);
    }

    @Test
    void whateverIsNamedIsSelectedFrom() {
        printed(select(AUTHOR_NAME).where(TITLE.eq("Emma"))).is("""
            SELECT author.name
            FROM author, book
            WHERE book.title = :title_1
            """);
        printed(select(count()).from(AUTHOR)).is("""
            SELECT count(*) AS count_1
            FROM author
            """);
        printed(select(AUTHOR_NAME).from(BOOK)).is("""
            SELECT author.name
            FROM book, author
            """);
    }

    @Test
    void selectsWithoutAnyTable() {
        printed(select(literal(5)))
                .is(
                        "SELECT :param_1 AS anon_1",
                        on(H2, "SELECT CAST(:param_1 AS INTEGER) AS anon_1"),
                        on(ORACLE, "SELECT :param_1 AS anon_1 FROM DUAL"));
    }

    @Test
    void aConstructorTakesTheElements() {
        Select<Card> cards = select(Card::new, AUTHOR_ID, AUTHOR_NAME, count(BOOK_ID));
        printed(cards.leftJoin(BOOK).groupBy(AUTHOR_ID, AUTHOR_NAME)).is("""
            SELECT author.id, author.name, count(book.id) AS count_1
            FROM author LEFT OUTER JOIN book ON author.id = book.author_id
            GROUP BY author.id, author.name
            """);
        assertThat(construct(cards, 1L, "Jane", 6L)).isEqualTo(new Card(1L, "Jane", 6L));
    }

    @Test
    void aConstructorOfPrimitivesIsOneToo() {
        Select<Pair> pairs = select(Pair::new, AUTHOR_ID, BORN);
        assertThat(construct(pairs, 1L, 1775)).isEqualTo(new Pair(1, 1775));
    }

    private static <T> T construct(Select<T> select, Object... elements) {
        return ((RowShape.Constructed<T>) select.shape()).constructor().construct(elements);
    }

    @Test
    void oneElementIsWhatARowIs() {
        Select<String> names = select(AUTHOR_NAME);
        assertThat(names.shape()).isEqualTo(new RowShape.Single<String>());
        Select<Row> rows = select(AUTHOR_ID, AUTHOR_NAME);
        assertThat(rows.shape()).isEqualTo(new RowShape.AsRow<Row>());
    }

    @Test
    void aLabelNamesAnElement() {
        printed(select(AUTHOR_NAME.as("writer"), AUTHOR_ID.plus(1L).as("next"))).is("""
            SELECT author.name AS writer, author.id + :id_1 AS next
            FROM author
            """);
    }

    @Test
    void aLabelThatIsPartOfSomethingIsItsValue() {
        Expression<Integer> next = BORN.plus(1).as("next");
        printed(select(next.times(2)).where(next.eq(5))).is("""
            SELECT (author.born + :born_1) * :param_1 AS anon_1
            FROM author
            WHERE author.born + :born_2 = :param_2
            """);
    }

    @Test
    void columnsOfOneNameAreNumbered() {
        printed(select(AUTHOR_ID, BOOK_ID, REVIEW_ID)).is("""
            SELECT author.id, book.id AS id_1, review.id AS id_2
            FROM author, book, review
            """);
    }

    @Test
    void aColumnThatIsSelectedTwiceIsNumbered() {
        printed(select(AUTHOR_ID, AUTHOR_ID, BOOK_ID)).is("""
            SELECT author.id, author.id AS id__1, book.id AS id_1
            FROM author, book
            """);
    }

    @Test
    void madeUpNamesAvoidThoseThatAreThere() {
        Table numbered = Table.of(null, "numbered", List.of(Column.of("id", INTEGER), Column.of("id_1", INTEGER)));
        printed(select(AUTHOR_ID, numbered.c("id"), numbered.c("id_1"))).is("""
            SELECT author.id, numbered.id AS id_2, numbered.id_1
            FROM author, numbered
            """);
        printed(select(AUTHOR_NAME.as("anon_1"), literal(5))).isByDefault("""
            SELECT author.name AS anon_1, :param_1 AS anon_2
            FROM author
            """);
    }

    @Test
    void whatHasNoNameGetsOne() {
        printed(select(count(), max(BORN), count(BOOK_ID), PAGES.plus(1), PAGES.cast(string(9)), ALIVE.eq(true)))
                .isByDefault("""
                    SELECT count(*) AS count_1, max(author.born) AS max_1, count(book.id) AS count_2, book.pages + :pages_1 AS anon_1, CAST(book.pages AS VARCHAR(9)) AS pages, author.alive = true AS anon_2
                    FROM author, book
                    """);
    }

    @Test
    void namesThatNeedItAreQuoted() {
        Table order = Table.of(null, "Order", List.of(Column.of("select", INTEGER), Column.of("a b", INTEGER)));
        printed(select(order.c("select").as("From"), order.c("a b"))).isByDefault("""
            SELECT "Order"."select" AS "From", "Order"."a b"
            FROM "Order"
            """);
    }

    @Test
    void aNameThatIsMadeUpFitsTheDatabase() {
        Table wordy = Table.of(null, "t".repeat(70), List.of(Column.of("id", INTEGER)));
        String cut = "t".repeat(57) + "_1";
        assertThat(select(wordy.alias().c("id")).sql(dev.athanor.dialects.Dialects.POSTGRESQL))
                .isEqualTo("SELECT " + cut + ".id\nFROM " + "t".repeat(70) + " AS " + cut);
    }

    @Test
    void distinctRows() {
        printed(select(AUTHOR_NAME).distinct()).is("""
            SELECT DISTINCT author.name
            FROM author
            """);
    }

    @Test
    void groupsAndConditionsOnGroups() {
        printed(select(AUTHOR_OF, count())
                        .where(PAGES.gt(100))
                        .groupBy(AUTHOR_OF)
                        .having(count().gt(3L))
                        .having(max(PAGES).lt(900)))
                .is("""
                    SELECT book.author_id, count(*) AS count_1
                    FROM book
                    WHERE book.pages > :pages_1
                    GROUP BY book.author_id
                    HAVING count(*) > :count_2 AND max(book.pages) < :max_1
                    """);
    }

    @Test
    void aLabelledValueIsGroupedByItself() {
        Expression<Long> writer = AUTHOR_OF.as("writer");
        printed(select(writer, count()).groupBy(writer)).is("""
            SELECT book.author_id AS writer, count(*) AS count_1
            FROM book
            GROUP BY book.author_id
            """);
    }

    @Test
    void aLabelledValueWithAParameterIsGroupedByUnderItsLabel() {
        Expression<BigDecimal> hundreds = PRICE.dividedBy(100).as("hundreds");
        printed(select(hundreds, count()).groupBy(hundreds)).is("""
            SELECT book.price / :price_1 AS hundreds, count(*) AS count_1
            FROM book
            GROUP BY hundreds
            """);
    }

    @Test
    void sortsByColumnsWithAndWithoutDirection() {
        printed(select(AUTHOR_ID).orderBy(AUTHOR_NAME, BORN.desc()).orderBy(AUTHOR_ID.asc()))
                .is("""
                    SELECT author.id
                    FROM author
                    ORDER BY author.name, author.born DESC, author.id ASC
                    """);
    }

    @Test
    void aLabelledValueIsSortedByUnderItsLabel() {
        Expression<Long> books = count(BOOK_ID).as("books");
        printed(select(AUTHOR_OF, books).groupBy(AUTHOR_OF).orderBy(books.desc(), books))
                .is("""
                    SELECT book.author_id, count(book.id) AS books
                    FROM book
                    GROUP BY book.author_id
                    ORDER BY books DESC, books
                    """);
        printed(select(AUTHOR_OF).groupBy(AUTHOR_OF).orderBy(books.desc())).is("""
            SELECT book.author_id
            FROM book
            GROUP BY book.author_id
            ORDER BY count(book.id) DESC
            """);
    }

    @Test
    void ofTwoLabelsThatAreTheSameTheSecondIsNumbered() {
        Expression<Integer> second = PAGES.as("n");
        printed(select(BORN.as("n"), second).orderBy(second.desc())).is("""
            SELECT author.born AS n, book.pages AS n_1
            FROM author, book
            ORDER BY n_1 DESC
            """);
    }

    @Test
    void aLabelThatIsNotInTheListIsJustItsValue() {
        Select<Integer> select = select(BORN.plus(1).as("x"));
        Select<Integer> sorted =
                select.groupBy(BORN.plus(2).as("x")).orderBy(BORN.plus(3).as("x"));
        printed(sorted).is("""
            SELECT author.born + :born_1 AS x
            FROM author
            GROUP BY author.born + :born_2
            ORDER BY author.born + :born_3
            """);
        assertThat(Values.of(sorted)).containsExactly(1, 2, 3);
    }

    @Test
    void everyMethodGivesANewStatement() {
        Select<Long> all = select(AUTHOR_ID);
        String before = all.toString();
        assertThat(all.where(AUTHOR_ID.eq(1L))).isNotSameAs(all);
        assertThat(all.limit(5)).isNotSameAs(all);
        assertThat(all).hasToString(before);
    }

    @Test
    void anExpressionKeepsItsType() {
        assertThat(PAGES.plus(1).type()).isEqualTo(INTEGER);
        assertThat(AUTHOR_NAME.as("x").type()).isEqualTo(string(40));
        assertThat(count().type()).isEqualTo(Types.BIGINT);
        assertThat(select(PAGES).scalar().type()).isEqualTo(INTEGER);
    }

    @Test
    void otherColumnsOfTheSameSources() {
        Select<Row> books = select(AUTHOR_NAME, TITLE)
                .join(BOOK)
                .where(PAGES.gt(100))
                .orderBy(TITLE)
                .limit(5)
                .offset(10);
        printed(books.onlyColumns(count()).unordered().unbounded()).isByDefault("""
            SELECT count(*) AS count_1
            FROM author JOIN book ON author.id = book.author_id
            WHERE book.pages > :pages_1
            """);
        printed(books.onlyColumns(TITLE, PAGES)).isByDefault("""
            SELECT book.title, book.pages
            FROM author JOIN book ON author.id = book.author_id
            WHERE book.pages > :pages_1
            ORDER BY book.title
            LIMIT :param_1 OFFSET :param_2
            """);
        printed(select(AUTHOR_NAME).onlyColumns(count())).isByDefault("""
            SELECT count(*) AS count_1
            FROM author
            """);
    }
}
