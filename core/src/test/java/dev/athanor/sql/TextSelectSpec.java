// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compiler.CompiledCache;
import dev.athanor.compiler.Sent;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.UnknownName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A text that has been told its columns stands wherever a query can. */
class TextSelectSpec {
    private static TextSelect<Row> old() {
        return text("SELECT id, name FROM author WHERE born < :year")
                .bind("year", 1900)
                .columns(AUTHOR_ID, AUTHOR_NAME);
    }

    @Test
    void byItselfItIsItsText() {
        printed(old()).is("SELECT id, name FROM author WHERE born < :year");
    }

    @Test
    void inFrom() {
        QueryAlias old = old().subquery("elders");
        printed(select(old)).is("""
                SELECT elders.id, elders.name
                FROM (SELECT id, name FROM author WHERE born < :year) AS elders
                """, on(ORACLE, """
                SELECT elders.id, elders.name
                FROM (SELECT id, name FROM author WHERE born < :year) elders
                """));
        QueryAlias unnamed = old().subquery();
        printed(select(TITLE).join(unnamed, unnamed.<Long>c("id").eq(AUTHOR_OF)))
                .is("""
                SELECT book.title
                FROM book JOIN (SELECT id, name FROM author WHERE born < :year) AS anon_1 ON anon_1.id = book.author_id
                """, on(ORACLE, """
                SELECT book.title
                FROM book JOIN (SELECT id, name FROM author WHERE born < :year) anon_1 ON anon_1.id = book.author_id
                """));
    }

    @Test
    void inTheWithClause() {
        CommonTable old = old().cte("elders");
        printed(select(TITLE, old.c("name")).join(old, AUTHOR_OF.eq(old.c("id"))))
                .is("""
                WITH elders AS
                (SELECT id, name FROM author WHERE born < :year)
                SELECT book.title, elders.name
                FROM book JOIN elders ON book.author_id = elders.id
                """);
    }

    /** The words may end in anything, so they stand in parentheses; the reference leaves them bare. */
    @Test
    void inASetOperation() {
        printed(select(AUTHOR_ID, AUTHOR_NAME).union(old())).is("""
                SELECT author.id, author.name
                FROM author
                UNION
                (SELECT id, name FROM author WHERE born < :year)
                """, on(SQLITE, """
                SELECT author.id, author.name
                FROM author
                UNION
                SELECT * FROM (SELECT id, name FROM author WHERE born < :year)
                """));
        printed(old().unionAll(select(BOOK_ID, TITLE)).orderBy(AUTHOR_ID).limit(3))
                .is("""
                (SELECT id, name FROM author WHERE born < :year)
                UNION ALL
                SELECT book.id, book.title
                FROM book
                ORDER BY id
                LIMIT :param_1
                """, on(SQLITE, """
                SELECT * FROM (SELECT id, name FROM author WHERE born < :year)
                UNION ALL
                SELECT book.id, book.title
                FROM book
                ORDER BY id
                LIMIT :param_1
                """), on(SQLSERVER, """
                (SELECT id, name FROM author WHERE born < :year)
                UNION ALL
                SELECT book.id, book.title
                FROM book
                ORDER BY id
                OFFSET 0 ROWS
                FETCH FIRST :param_1 ROWS ONLY
                """), on(ORACLE, """
                (SELECT id, name FROM author WHERE born < :year)
                UNION ALL
                SELECT book.id, book.title
                FROM book
                ORDER BY id
                FETCH FIRST :param_1 ROWS ONLY
                """));
    }

    @Test
    void asAValue() {
        TextSelect<Long> ids = text("SELECT id FROM author").columns(AUTHOR_ID);
        printed(select(TITLE).where(AUTHOR_OF.in(ids))).is("""
                SELECT book.title
                FROM book
                WHERE book.author_id IN (SELECT id FROM author)
                """);
        printed(select(TITLE).where(ids.exists())).is("""
                SELECT book.title
                FROM book
                WHERE EXISTS (SELECT id FROM author)
                """);
        TextSelect<Integer> number =
                text("SELECT count(*) FROM author").columns(literal(0).as("n"));
        printed(select(TITLE).where(literal(3).lt(number.scalar()))).is("""
                SELECT book.title
                FROM book
                WHERE :param_1 < (SELECT count(*) FROM author)
                """);
    }

    @Test
    void asTheRowsOfAnInsert() {
        printed(insert(AUTHOR).columns(AUTHOR_ID, AUTHOR_NAME).from(old())).is("""
                INSERT INTO author (id, name) SELECT id, name FROM author WHERE born < :year
                """);
    }

    @Test
    void aColumnMayBeNamedAndTypedByItself() {
        QueryAlias some = text("SELECT * FROM author")
                .column("id", INTEGER)
                .column("name", STRING)
                .subquery("few");
        printed(select(
                                some.<Integer>c("id").plus(1).as("next"),
                                some.<String>c("name").like("A%").as("a"))
                        .groupBy(some.c("id")))
                .isByDefault("""
                SELECT few.id + :id_1 AS next, few.name LIKE :name_1 AS a
                FROM (SELECT * FROM author) AS few
                GROUP BY few.id
                """);
        assertThatThrownBy(() -> some.c("born"))
                .isInstanceOf(UnknownName.class)
                .hasMessage("ATH-214: Table \"few\" has no column \"born\". There is \"id\", \"name\".");
    }

    @Test
    void theQueryAroundItTakesNoTableOfItsColumns() {
        printed(select(TITLE).where(BOOK_ID.in(text("SELECT 1").columns(AUTHOR_OF))))
                .isByDefault("""
                SELECT book.title
                FROM book
                WHERE book.id IN (SELECT 1)
                """);
        assertThat(Sent.of(
                                select(TITLE, AUTHOR_NAME)
                                        .where(BOOK_ID.in(text("SELECT 1").columns(AUTHOR_ID))),
                                SQLITE)
                        .text())
                .contains("FROM book, author");
    }

    @Test
    void itsParametersAreOnesOfTheWhole() {
        CommonTable old = old().cte("elders");
        Select<Long> query =
                select(count()).from(old).where(old.<String>c("name").like("B%"));
        assertThat(Sent.of(query, POSTGRESQL).values()).containsExactly(1900, "B%");
        TextSelect<Row> open = text("SELECT :x").columns(AUTHOR_ID, AUTHOR_NAME);
        assertThat(Sent.of(select(open.subquery()), new CompiledCache(SQLITE, 1), Map.of("x", 7))
                        .values())
                .containsExactly(7);
    }

    @Test
    void builtAnewItIsFoundCompiled() {
        CompiledCache cache = new CompiledCache(SQLITE, 10);
        for (int year : List.of(1800, 1900)) {
            TextSelect<Row> old = text("SELECT id, name FROM author WHERE born < :year")
                    .bind("year", year)
                    .columns(AUTHOR_ID, AUTHOR.alias("a").of(AUTHOR_NAME));
            QueryAlias alias = old.subquery();
            assertThat(Sent.of(select(alias.c("name")), cache, Map.of()).values())
                    .containsExactly(year);
        }
        assertThat(cache.hits()).isEqualTo(1);
    }

    record Named(Long id, String name) {}

    record Wrong(Long id, Integer name) {}

    @Test
    void whatCannotBeIsSaidAtOnce() {
        Text words = text("SELECT 1, 2");
        assertThat(words.columns(Named.class, AUTHOR_ID, AUTHOR_NAME)).hasToString("SELECT 1, 2");
        assertThatThrownBy(() -> words.columns(Wrong.class, AUTHOR_ID, AUTHOR_NAME))
                .isInstanceOf(InvalidStatement.class)
                .hasMessageContaining("takes Integer as \"name\", and the query selects String there");
        assertThatThrownBy(() -> words.columns(AUTHOR_ID, BORN.plus(1)))
                .hasMessage(
                        "ATH-301: The columns of a text have names: give a column, or an expression as(…) the name.");
        assertThatThrownBy(() -> words.columns(AUTHOR_ID, BOOK_ID))
                .hasMessage(
                        "ATH-301: A text cannot give two columns \"id\". Name one of them otherwise, in the text and here.");
        assertThatThrownBy(() -> words.columns(AUTHOR_ID, TITLE).column("x", INTEGER))
                .hasMessage(
                        "ATH-301: The columns of this text are known by their position: name all of them in columns(…).");
        assertThatThrownBy(() -> words.column("x", INTEGER).column("x", STRING))
                .hasMessage("ATH-301: The column \"x\" of a text has its type already.");
        assertThatThrownBy(() -> select(AUTHOR_ID, TITLE, BORN).union(words.columns(AUTHOR_ID, TITLE)))
                .hasMessageContaining("need the same number of columns");
    }
}
