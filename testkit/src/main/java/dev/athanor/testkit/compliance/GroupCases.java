// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Functions.avg;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.countDistinct;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.min;
import static dev.athanor.sql.Functions.sum;
import static dev.athanor.sql.Statements.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.athanor.sql.Expression;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Grouping, and what is computed over groups. */
abstract class GroupCases {
    @Test
    void countsAllRows(Subject db) {
        Library lib = new Library(db);
        assertEquals(4L, lib.connection().scalar(select(count()).from(lib.books)));
    }

    @Test
    void countsValuesThatAreNotNull(Subject db) {
        Library lib = new Library(db);
        assertEquals(3L, lib.connection().scalar(select(count(lib.writer))));
    }

    @Test
    void countsDistinctValues(Subject db) {
        Library lib = new Library(db);
        assertEquals(2L, lib.connection().scalar(select(countDistinct(lib.writer))));
    }

    @Test
    void sums(Subject db) {
        Library lib = new Library(db);
        assertEquals(1_049, lib.connection().scalar(select(sum(lib.pages))));
        assertEquals(new BigDecimal("28.50"), lib.connection().scalar(select(sum(lib.price))));
    }

    @Test
    void averagesOfDecimalNumbers(Subject db) {
        Library lib = new Library(db);
        BigDecimal average = lib.connection().scalar(select(avg(lib.price)));
        assertEquals(0, new BigDecimal("9.5").compareTo(average), String.valueOf(average));
    }

    @Test
    void leastAndGreatest(Subject db) {
        Library lib = new Library(db);
        assertEquals(List.of(List.of(100, 474)), lib.rows(select(min(lib.pages), max(lib.pages))));
        assertEquals(List.of(List.of("Agnes Grey", "Persuasion")), lib.rows(select(min(lib.title), max(lib.title))));
    }

    @Test
    void ofNoRowsThereIsACountButNoSum(Subject db) {
        Library lib = new Library(db);
        assertEquals(0L, lib.connection().scalar(select(count()).where(lib.book.eq(99L))));
        assertNull(lib.connection().scalar(select(sum(lib.pages)).where(lib.book.eq(99L))));
        assertNull(lib.connection().scalar(select(max(lib.title)).where(lib.book.eq(99L))));
    }

    @Test
    void nullsAreOneGroup(Subject db) {
        Library lib = new Library(db);
        Set<List<?>> groups = new HashSet<>(lib.rows(select(lib.writer, count()).groupBy(lib.writer)));
        assertEquals(3, groups.size());
        assertTrue(groups.contains(java.util.Arrays.asList(null, 1L)), String.valueOf(groups));
    }

    @Test
    void byTwoColumns(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                List.of(List.of(1L, new BigDecimal("8.00"), 1L), List.of(1L, new BigDecimal("12.50"), 1L)),
                lib.rows(select(lib.writer, lib.price, count())
                        .where(lib.writer.eq(1L))
                        .groupBy(lib.writer, lib.price)
                        .orderBy(lib.price)));
    }

    @Test
    void byAnExpression(Subject db) {
        Library lib = new Library(db);
        Expression<Integer> hundreds = lib.pages.minus(lib.pages.modulo(100)).as("hundreds");
        assertEquals(
                List.of(List.of(100, 1L), List.of(200, 2L), List.of(400, 1L)),
                lib.rows(select(hundreds, count()).groupBy(hundreds).orderBy(hundreds)));
    }

    @Test
    void groupsAreChosenByWhatIsComputedOverThem(Subject db) {
        Library lib = new Library(db);
        assertEquals(List.of(1L), lib.all(select(lib.writer).groupBy(lib.writer).having(count().gt(1L))));
        assertEquals(
                List.of(2L),
                lib.all(select(lib.writer)
                        .groupBy(lib.writer)
                        .having(max(lib.pages).between(200, 300), lib.writer.isNotNull())));
    }

    @Test
    void groupsAreOrderedByWhatIsComputedOverThem(Subject db) {
        Library lib = new Library(db);
        Expression<Long> books = count(lib.book).as("books");
        assertEquals(
                List.of(List.of("Jane", 2L), List.of("Anne", 1L), List.of("Zoë", 0L)),
                lib.rows(select(lib.name, books)
                        .leftJoin(lib.books)
                        .groupBy(lib.name)
                        .orderBy(books.desc(), lib.name)));
    }

    @Test
    void arithmeticOverGroups(Subject db) {
        Library lib = new Library(db);
        assertEquals(374, lib.connection().scalar(select(max(lib.pages).minus(min(lib.pages)))));
    }

    @Test
    void distinctRows(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                List.of(new BigDecimal("8.00"), new BigDecimal("12.50")),
                lib.all(select(lib.price)
                        .distinct()
                        .where(lib.price.isNotNull())
                        .orderBy(lib.price)));
        assertEquals(4, lib.rows(select(lib.writer, lib.price).distinct()).size());
    }

    @Test
    void rowsOfNothingButNullAreOneDistinctRow(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                1,
                lib.all(select(lib.price).distinct().where(lib.price.isNull())).size());
    }
}
