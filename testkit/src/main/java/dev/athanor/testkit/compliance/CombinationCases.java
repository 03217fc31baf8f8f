// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Statements.select;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Select;
import dev.athanor.sql.SelectBase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several queries made one by set operators. */
abstract class CombinationCases {
    private static Select<Long> writers(Library lib) {
        return select(lib.writer).where(lib.writer.isNotNull());
    }

    private static Select<Long> authors(Library lib, Long... ids) {
        return select(lib.author).where(lib.author.in(List.of(ids)));
    }

    private static List<Long> sorted(Library lib, SelectBase<Long> query) {
        return lib.connection().execute(query).all().stream().sorted().toList();
    }

    @Test
    void aUnionHasEqualRowsOnce(Subject db) {
        Library lib = new Library(db);
        assertEquals(List.of(1L, 2L, 3L), sorted(lib, writers(lib).union(select(lib.author))));
    }

    @Test
    void aUnionOfAllHasEveryRow(Subject db) {
        Library lib = new Library(db);
        assertEquals(List.of(1L, 1L, 1L, 2L, 2L, 3L), sorted(lib, writers(lib).unionAll(select(lib.author))));
    }

    @Test
    void anIntersectionHasWhatBothHave(Subject db) {
        Library lib = new Library(db);
        assertEquals(List.of(1L, 2L), sorted(lib, select(lib.author).intersect(writers(lib))));
    }

    @Test
    void theWholeIsSortedAndBounded(Subject db) {
        Library lib = new Library(db);
        SelectBase<Long> query = select(lib.author)
                .union(select(lib.book))
                .orderBy(lib.author.desc())
                .limit(2)
                .offset(1);
        assertEquals(List.of(12L, 11L), lib.connection().execute(query).all());
    }

    @Test
    void operatorsAreDoneInTheOrderInWhichTheyAreWritten(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                List.of(2L),
                sorted(lib, authors(lib, 1L).union(authors(lib, 2L)).intersect(authors(lib, 2L, 3L))));
        assertEquals(
                List.of(1L, 2L),
                sorted(lib, authors(lib, 1L).union(authors(lib, 2L).intersect(authors(lib, 2L, 3L)))));
        assertEquals(
                List.of(1L, 3L),
                sorted(lib, authors(lib, 1L, 2L).except(authors(lib, 2L)).union(authors(lib, 3L))));
        assertEquals(
                List.of(1L),
                sorted(lib, authors(lib, 1L, 2L).except(authors(lib, 2L).union(authors(lib, 3L)))));
    }

    @Test
    void theyAreAskedLikeATable(Subject db) {
        Library lib = new Library(db);
        QueryAlias all = select(lib.author).unionAll(select(lib.book)).subquery();
        assertEquals(
                List.of(3L, 10L),
                lib.all(select(all.<Long>c("id"))
                        .where(all.<Long>c("id").between(3L, 10L))
                        .orderBy(all.c("id"))));
    }
}
