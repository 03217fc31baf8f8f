// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.nullValue;
import static dev.athanor.sql.Functions.upper;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.athanor.dialect.Syntax.Returning;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Update;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows are changed and deleted, and counted as they are matched. */
abstract class ChangeCases {
    @Test
    void aRowIsChanged(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                1,
                db.connection()
                        .execute(update(lib.authors).set(lib.name, "Janet").where(lib.author.eq(1L)))
                        .rowCount());
        assertEquals(List.of("Janet"), db.all(select(lib.name).where(lib.author.eq(1L))));
    }

    @Test
    void withoutAConditionAllRowsAreChanged(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                4, db.connection().execute(update(lib.books).set(lib.pages, 1)).rowCount());
    }

    @Test
    void aRowThatAlreadyHoldsTheValueCounts(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                1,
                db.connection()
                        .execute(update(lib.authors).set(lib.name, "Jane").where(lib.author.eq(1L)))
                        .rowCount());
    }

    @Test
    void whatMatchesNothingCountsNothing(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                0,
                db.connection()
                        .execute(update(lib.authors).set(lib.name, "x").where(lib.author.eq(99L)))
                        .rowCount());
        assertEquals(
                0,
                db.connection()
                        .execute(delete(lib.books).where(lib.book.eq(99L)))
                        .rowCount());
    }

    @Test
    void severalColumnsAreChangedAtOnce(Subject db) {
        Library lib = new Library(db);
        db.connection()
                .execute(update(lib.authors)
                        .set(lib.born, 1)
                        .set(lib.alive, true)
                        .where(lib.author.eq(2L)));
        assertEquals(
                List.of(List.of(1, true)), db.rows(select(lib.born, lib.alive).where(lib.author.eq(2L))));
    }

    @Test
    void aColumnBecomesNull(Subject db) {
        Library lib = new Library(db);
        db.connection().execute(update(lib.authors).set(lib.born, nullValue()).where(lib.author.eq(1L)));
        assertEquals(List.of(1L, 3L), lib.authors(lib.born.isNull()));
    }

    @Test
    void aColumnIsComputedFromItself(Subject db) {
        Library lib = new Library(db);
        db.connection()
                .execute(update(lib.books).set(lib.pages, lib.pages.plus(1)).where(lib.pages.gt(240)));
        assertEquals(List.of(475, 250, 226, 100), db.all(select(lib.pages).orderBy(lib.book)));
    }

    @Test
    void aColumnIsComputedFromAnother(Subject db) {
        Library lib = new Library(db);
        db.connection()
                .execute(update(lib.books).set(lib.title, upper(lib.title)).where(lib.book.eq(10L)));
        assertEquals(List.of("EMMA"), db.all(select(lib.title).where(lib.book.eq(10L))));
    }

    @Test
    void aColumnIsChosenByACase(Subject db) {
        Library lib = new Library(db);
        db.connection()
                .execute(update(lib.books)
                        .set(
                                lib.pages,
                                caseWhen(lib.pages.gt(300), literal(300)).otherwise(lib.pages)));
        assertEquals(List.of(300, 249, 226, 100), db.all(select(lib.pages).orderBy(lib.book)));
    }

    @Test
    void aColumnIsComputedByAQuery(Subject db) {
        Library lib = new Library(db);
        db.connection()
                .execute(update(lib.authors)
                        .set(
                                lib.name,
                                select(max(lib.title))
                                        .where(lib.writer.eq(lib.author))
                                        .scalar())
                        .where(select(lib.book).where(lib.writer.eq(lib.author)).exists()));
        assertEquals(
                List.of("Persuasion", "Agnes Grey", "Zoë"),
                db.all(select(lib.name).orderBy(lib.author)));
    }

    @Test
    void rowsAreChangedWhereAQuerySaysSo(Subject db) {
        Library lib = new Library(db);
        Update dearer = update(lib.books)
                .set(lib.price, new BigDecimal("99.00"))
                .where(lib.writer.in(select(lib.author).where(lib.born.lt(1800))));
        assertEquals(2, db.connection().execute(dearer).rowCount());
    }

    @Test
    void rowsAreDeleted(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                2,
                db.connection()
                        .execute(delete(lib.books).where(lib.writer.eq(1L)))
                        .rowCount());
        assertEquals(List.of(12L, 13L), lib.books(lib.book.isNotNull()));
    }

    @Test
    void withoutAConditionAllRowsAreDeleted(Subject db) {
        Library lib = new Library(db);
        assertEquals(4, db.connection().execute(delete(lib.books)).rowCount());
    }

    @Test
    void rowsAreDeletedWhereAQuerySaysSo(Subject db) {
        Library lib = new Library(db);
        Delete orphans = delete(lib.authors)
                .where(select(lib.book)
                        .where(lib.writer.eq(lib.author))
                        .exists()
                        .not());
        assertEquals(1, db.connection().execute(orphans).rowCount());
        assertEquals(List.of(1L, 2L), lib.authors(lib.author.isNotNull()));
    }

    @Test
    void aBatchOfUpdatesCountsItsRows(Subject db) {
        Library lib = new Library(db);
        long count = db.connection()
                .execute(
                        text("UPDATE book SET pages = :pages WHERE author_id = :author"),
                        List.of(
                                Map.of("pages", 1, "author", 1),
                                Map.of("pages", 2, "author", 2),
                                Map.of("pages", 3, "author", 99)))
                .rowCount();
        assertEquals(3, count);
        assertEquals(List.of(1, 1, 2, 100), db.all(select(lib.pages).orderBy(lib.book)));
    }

    @Test
    void aBatchOfDeletesCountsItsRows(Subject db) {
        new Library(db);
        long count = db.connection()
                .execute(
                        text("DELETE FROM book WHERE id = :id"),
                        List.of(Map.of("id", 10), Map.of("id", 11), Map.of("id", 99)))
                .rowCount();
        assertEquals(2, count);
    }

    @Test
    void deletedRowsComeBackWhereTheDialectSaysSo(Subject db) {
        Library lib = new Library(db);
        Delete gone = delete(lib.books).where(lib.book.eq(12L)).returning(lib.title);
        if (db.syntax().returning() == Returning.NONE) {
            assertThrows(UnsupportedByDialect.class, () -> db.connection().execute(gone));
        } else {
            assertEquals("Agnes Grey", db.connection().execute(gone).scalar());
        }
    }

    @Test
    void returningOfADeleteIsThereWhereTheDialectSaysSo(Subject db) {
        new Library(db);
        db.claims(
                "RETURNING of a DELETE",
                db.syntax().returning() != Returning.NONE,
                () -> db.connection()
                        .execute(text(
                                isFinalTable(db)
                                        ? "SELECT title FROM OLD TABLE (DELETE FROM book WHERE id = 12)"
                                        : "DELETE FROM book WHERE id = 12 RETURNING title"))
                        .rowCount());
    }

    @Test
    void changedRowsComeBackWhereTheDialectSaysSo(Subject db) {
        Library lib = new Library(db);
        Update grown = update(lib.books)
                .set(lib.pages, lib.pages.plus(1))
                .where(lib.book.eq(12L))
                .returning(lib.pages);
        if (updateReturns(db)) {
            assertEquals(227, db.connection().execute(grown).scalar());
        } else {
            assertThrows(UnsupportedByDialect.class, () -> db.connection().execute(grown));
        }
    }

    @Test
    void returningOfAnUpdateIsThereWhereTheDialectSaysSo(Subject db) {
        new Library(db);
        db.claims(
                "RETURNING of an UPDATE",
                updateReturns(db),
                () -> db.connection()
                        .execute(text(
                                isFinalTable(db)
                                        ? "SELECT title FROM FINAL TABLE (UPDATE book SET pages = 1 WHERE id = 12)"
                                        : "UPDATE book SET pages = 1 WHERE id = 12 RETURNING title"))
                        .rowCount());
    }

    private static boolean updateReturns(Subject db) {
        return db.syntax().returning() == Returning.ALL || isFinalTable(db);
    }

    private static boolean isFinalTable(Subject db) {
        return db.syntax().returning() == Returning.FINAL_TABLE;
    }
}
