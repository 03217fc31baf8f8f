// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static java.util.Arrays.asList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.athanor.schema.Table.TableAlias;
import dev.athanor.sql.QueryAlias;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of several tables. */
abstract class JoinCases {
    @Test
    void alongTheForeignKey(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                List.of(List.of("Emma", "Jane"), List.of("Persuasion", "Jane"), List.of("Agnes Grey", "Anne")),
                lib.rows(select(lib.title, lib.name).join(lib.authors).orderBy(lib.book)));
    }

    @Test
    void onACondition(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                List.of(List.of("Agnes Grey", "Anne")),
                lib.rows(select(lib.title, lib.name)
                        .join(lib.authors, lib.writer.eq(lib.author).and(lib.born.gt(1800)))));
    }

    @Test
    void withRowsThatHaveNoPartner(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                List.of(asList("Agnes Grey", "Anne"), asList("Beowulf", null)),
                lib.rows(select(lib.title, lib.name)
                        .leftJoin(lib.authors)
                        .where(lib.book.gt(11L))
                        .orderBy(lib.book)));
    }

    @Test
    void rowsWithoutAPartnerAreFound(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                List.of("Zoë"), lib.all(select(lib.name).leftJoin(lib.books).where(lib.book.isNull())));
    }

    @Test
    void aConditionOfTheJoinKeepsRowsThatOneOfTheWhereDoesNot(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                List.of(1L, 1L, 0L),
                lib.all(select(count(lib.book))
                        .from(lib.authors)
                        .leftJoin(lib.books, lib.writer.eq(lib.author).and(lib.pages.lt(300)))
                        .groupBy(lib.author)
                        .orderBy(lib.author)));
    }

    @Test
    void ofATableWithItself(Subject db) {
        Library lib = new Library(db);
        TableAlias other = lib.books.alias();
        assertEquals(
                List.of(List.of("Emma", "Persuasion")),
                lib.rows(select(lib.title, other.of(lib.title))
                        .join(
                                other,
                                other.of(lib.writer)
                                        .eq(lib.writer)
                                        .and(other.of(lib.book).gt(lib.book)))));
    }

    @Test
    void ofThreeTables(Subject db) {
        Library lib = new Library(db);
        TableAlias other = lib.books.alias("other");
        assertEquals(
                List.of(List.of("Jane", "Emma", "Persuasion")),
                lib.rows(select(lib.name, lib.title, other.of(lib.title))
                        .from(lib.authors)
                        .join(lib.books, lib.writer.eq(lib.author))
                        .join(other, other.of(lib.writer).eq(lib.author))
                        .where(lib.book.lt(other.of(lib.book)))));
    }

    @Test
    void ofEachRowWithEach(Subject db) {
        Library lib = new Library(db);
        assertEquals(12, lib.rows(select(lib.name, lib.title)).size());
    }

    @Test
    void withASubquery(Subject db) {
        Library lib = new Library(db);
        QueryAlias counted =
                select(lib.writer, count().as("n")).groupBy(lib.writer).subquery();
        assertEquals(
                List.of(List.of("Anne", 1L), List.of("Jane", 2L)),
                lib.rows(select(lib.name, counted.c("n"))
                        .join(counted, counted.c("author_id").eq(lib.author))
                        .orderBy(lib.name)));
    }

    @Test
    void ofTwoSubqueries(Subject db) {
        Library lib = new Library(db);
        QueryAlias early = select(lib.author, lib.born.plus(1).as("next"))
                .where(lib.born.lt(1800))
                .subquery("early");
        QueryAlias late = select(lib.author, lib.born.plus(2).as("next"))
                .where(lib.born.gt(1800))
                .subquery("late");
        assertEquals(List.of(List.of(1776, 1822)), lib.rows(select(early.c("next"), late.c("next"))));
    }

    @Test
    void columnsOfTheSameNameAreToldApart(Subject db) {
        Library lib = new Library(db);
        var row = lib.all(select(lib.author, lib.book).join(lib.books).orderBy(lib.book))
                .get(0);
        assertEquals(1L, row.get(lib.author));
        assertEquals(10L, row.get(lib.book));
    }

    @Test
    void allColumnsOfTwoTables(Subject db) {
        Library lib = new Library(db);
        var row = lib.all(select(lib.authors, lib.books).where(lib.writer.eq(lib.author), lib.book.eq(10L)))
                .get(0);
        assertEquals(9, row.size());
        assertEquals("Jane", row.get(lib.name));
        assertEquals("Emma", row.get(lib.title));
    }

    @Test
    void anAliasOfATableTakesAsWhereTheDialectSaysSo(Subject db) {
        new Library(db);
        db.claims(
                "AS before the alias of a table",
                db.syntax().aliasKeyword(),
                () -> db.connection()
                        .execute(text("SELECT a.id FROM author AS a"))
                        .all());
    }
}
