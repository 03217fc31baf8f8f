// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import static dev.athanor.orm.annotation.Relationship.Cascade.ALL;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.Map;

/** Has a map. */
@Entity
interface LibraryModel {
    @Id
    Long getId();

    String getName();

    @Relationship(backPopulates = "library", cascade = ALL, mapKey = "isbn")
    Map<String, Book> getBooks();
}
