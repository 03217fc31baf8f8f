// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.athanor.sql.Insert;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An INSERT that meets a row that is there. */
abstract class UpsertCases {
    private static Insert jean(Library lib, long id) {
        return insert(lib.authors).value(lib.author, id).value(lib.name, "Jean").value(lib.born, 1890);
    }

    private static List<List<@Nullable Object>> authors(Library lib) {
        return lib.rows(select(lib.author, lib.name, lib.born).orderBy(lib.author));
    }

    private static List<@Nullable Object> author(long id, String name, @Nullable Integer born) {
        return Arrays.asList(id, name, born);
    }

    @Test
    void aRowThatIsThereIsLeftAsItIs(Subject db) {
        Library lib = new Library(db);
        lib.connection().execute(jean(lib, 1L).onConflict(lib.author).doNothing());
        assertEquals(List.of(author(1, "Jane", 1775), author(2, "Anne", 1820), author(3, "Zoë", null)), authors(lib));
    }

    @Test
    void aRowThatIsThereBecomesTheNewOne(Subject db) {
        Library lib = new Library(db);
        lib.connection().execute(jean(lib, 1L).onConflict(lib.author).doUpdate());
        assertEquals(List.of(author(1, "Jean", 1890), author(2, "Anne", 1820), author(3, "Zoë", null)), authors(lib));
    }

    @Test
    void onlyTheColumnsThatAreNamedChange(Subject db) {
        Library lib = new Library(db);
        lib.connection().execute(jean(lib, 1L).onConflict(lib.author).doUpdate(lib.name));
        assertEquals(List.of(author(1, "Jean", 1775), author(2, "Anne", 1820), author(3, "Zoë", null)), authors(lib));
    }

    @Test
    void aRowThatIsNotThereIsInserted(Subject db) {
        Library lib = new Library(db);
        lib.connection().execute(jean(lib, 4L).onConflict(lib.author).doUpdate());
        lib.connection().execute(jean(lib, 5L).onConflict(lib.author).doNothing());
        assertEquals(
                List.of(
                        author(1, "Jane", 1775),
                        author(2, "Anne", 1820),
                        author(3, "Zoë", null),
                        author(4, "Jean", 1890),
                        author(5, "Jean", 1890)),
                authors(lib));
    }
}
