// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import static dev.athanor.orm.annotation.Relationship.Cascade.ALL;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;
import java.util.Set;

/** Has a sorted set, and a sorted list of links. */
@Entity
interface AuthorModel {
    @Id
    Long getId();

    String getName();

    @Relationship(
            backPopulates = "author",
            cascade = ALL,
            orderBy = {"year desc", "title"})
    Set<Book> getBooks();

    @Relationship(table = "author_topic", orderBy = "name")
    List<Topic> getTopics();
}
