// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Functions.length;
import static dev.athanor.sql.Statements.select;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.athanor.dialect.NullOrder;
import dev.athanor.sql.Expression;
import dev.athanor.sql.Select;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Order, limit and offset. */
abstract class OrderCases {
    @Test
    void upwards(Subject db) {
        Library lib = new Library(db);
        assertEquals(List.of(13L, 12L, 11L, 10L), lib.all(select(lib.book).orderBy(lib.pages)));
        assertEquals(List.of(13L, 12L, 11L, 10L), lib.all(select(lib.book).orderBy(lib.pages.asc())));
    }

    @Test
    void downwards(Subject db) {
        Library lib = new Library(db);
        assertEquals(List.of(10L, 11L, 12L, 13L), lib.all(select(lib.book).orderBy(lib.pages.desc())));
    }

    @Test
    void bySeveral(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                List.of(11L, 10L, 12L),
                lib.all(select(lib.book).where(lib.writer.isNotNull()).orderBy(lib.writer, lib.book.desc())));
    }

    @Test
    void byWhatIsNotSelected(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                List.of("Beowulf", "Agnes Grey", "Persuasion", "Emma"),
                lib.all(select(lib.title).orderBy(lib.pages)));
    }

    @Test
    void byAnExpression(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                List.of(10L, 13L),
                lib.all(select(lib.book).orderBy(length(lib.title), lib.book).limit(2)));
    }

    @Test
    void byALabel(Subject db) {
        Library lib = new Library(db);
        Expression<Integer> half = lib.pages.minus(lib.pages.times(2)).as("half");
        assertEquals(
                List.of(List.of(10L, -474), List.of(11L, -249)),
                lib.rows(select(lib.book, half).orderBy(half).limit(2)));
    }

    @Test
    void byACase(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                List.of(12L, 10L, 11L, 13L),
                lib.all(select(lib.book).orderBy(caseWhen(lib.book.eq(12L), 0).otherwise(1), lib.book)));
    }

    @Test
    void nullsComeWhereTheDialectSaysSo(Subject db) {
        Library lib = new Library(db);
        NullOrder order = db.dialect().nullOrder();
        assertEquals(
                order == NullOrder.HIGHEST ? List.of(1L, 2L, 3L) : List.of(3L, 1L, 2L),
                lib.all(select(lib.author).orderBy(lib.born)));
        assertEquals(
                order == NullOrder.LOWEST ? List.of(2L, 1L, 3L) : List.of(3L, 2L, 1L),
                lib.all(select(lib.author).orderBy(lib.born.desc())));
    }

    @Test
    void noMoreThanTheLimit(Subject db) {
        Library lib = new Library(db);
        assertEquals(List.of(10L, 11L), lib.all(byId(lib).limit(2)));
        assertEquals(List.of(10L, 11L, 12L, 13L), lib.all(byId(lib).limit(100)));
    }

    @Test
    void noRowsAtAll(Subject db) {
        Library lib = new Library(db);
        assertEquals(List.of(), lib.all(byId(lib).limit(0)));
    }

    @Test
    void afterTheOffset(Subject db) {
        Library lib = new Library(db);
        assertEquals(List.of(12L, 13L), lib.all(byId(lib).offset(2)));
        assertEquals(List.of(), lib.all(byId(lib).offset(100)));
    }

    @Test
    void noMoreThanTheLimitAfterTheOffset(Subject db) {
        Library lib = new Library(db);
        assertEquals(List.of(11L, 12L), lib.all(byId(lib).limit(2).offset(1)));
        assertEquals(List.of(13L), lib.all(byId(lib).limit(2).offset(3)));
    }

    @Test
    void anOffsetOfNothing(Subject db) {
        Library lib = new Library(db);
        assertEquals(List.of(10L), lib.all(byId(lib).limit(1).offset(0)));
    }

    @Test
    void withoutAnOrder(Subject db) {
        Library lib = new Library(db);
        assertEquals(2, lib.all(select(lib.book).limit(2)).size());
        assertEquals(1, lib.all(select(lib.book).limit(2).offset(3)).size());
    }

    @Test
    void ofDistinctRows(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                List.of(2L),
                lib.all(select(lib.writer)
                        .distinct()
                        .where(lib.writer.isNotNull())
                        .orderBy(lib.writer.desc())
                        .limit(1)));
    }

    @Test
    void insideASubquery(Subject db) {
        Library lib = new Library(db);
        var thickest = byId(lib).limit(2).subquery();
        assertEquals(
                List.of(11L),
                lib.all(select(thickest.<Long>c("id"))
                        .orderBy(thickest.c("id").desc())
                        .limit(1)));
    }

    private static Select<Long> byId(Library lib) {
        return select(lib.book).orderBy(lib.book);
    }
}
