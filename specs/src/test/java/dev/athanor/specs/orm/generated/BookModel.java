// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Is in a set, and in a map. */
@Entity
interface BookModel {
    @Id
    Long getId();

    @Nullable
    String getIsbn();

    String getTitle();

    @Column(name = "published")
    int getYear();

    @Nullable
    @Relationship(backPopulates = "books")
    Author getAuthor();

    @Nullable
    @Relationship(backPopulates = "books")
    Library getLibrary();
}
