// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import static dev.athanor.processor.Compilation.model;

import dev.athanor.processor.Compilation;
import org.junit.jupiter.api.Test;

/** What is said of sets, maps, sorted lists and references without a foreign key. */
class CollectionKindSpec {
    private static final String BOOK = model("""
        @Entity
        interface BookModel {
            @Id Long getId();
            String getIsbn();
            @Nullable @Relationship(backPopulates = "books") Shelf getShelf();
        }
        """);

    private static String shelf(String books) {
        return model("""
            @Entity
            interface ShelfModel {
                @Id Long getId();
                %s
            }
            """.formatted(books));
    }

    @Test
    void aListIsSortedByColumnsOfItsObjects() {
        Compilation.of(
                        BOOK,
                        shelf("@Relationship(backPopulates = \"shelf\", orderBy = {\"isbn desc\", \"isbm\"})"
                                + " List<Book> getBooks(); // ATH-918"))
                .isRefused(
                        "is sorted by \"isbm\", and Book stores no such attribute in a column. Did you mean \"isbn\"?");
    }

    @Test
    void aMapIsByAnAttributeOfItsKeysClass() {
        Compilation.of(BOOK, shelf("@Relationship(backPopulates = \"shelf\") Map<String, Book> getBooks(); // ATH-909"))
                .isRefused("is a Map and does not say of which attribute. Write @Relationship(mapKey = …).");
        Compilation.of(
                        BOOK,
                        shelf("@Relationship(backPopulates = \"shelf\", mapKey = \"isbn\")"
                                + " Map<Long, Book> getBooks(); // ATH-909"))
                .isRefused("is a Map by \"isbn\", which is of java.lang.String and not of java.lang.Long.");
    }

    @Test
    void aReferenceWithoutAForeignKeyMayBeEmpty() {
        Compilation.of(
                        BOOK,
                        shelf("@Relationship(backPopulates = \"shelf\", inverse = true) Book getBooks(); // ATH-914"))
                .isRefused("Let it be @Nullable.");
    }
}
