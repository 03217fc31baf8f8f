// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.annotation.Relationship.Cascade;
import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToMany;
import dev.athanor.orm.mapping.AttributeOrder;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Has a sorted set, and a sorted list of links. */
public final class Author extends ManagedObject {
    private static final EntityMap<Author> MAP = EntityMap.of(Author.class, Author::new);
    public static final Attribute<Author, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Author, String> NAME =
            MAP.attribute("name", Column.of("name", Types.string(255)).notNull());
    public static final ToMany<Author, Book> BOOKS = MAP.ordered(
            MAP.toMany("books", Book.class, "author", Cascade.ALL),
            AttributeOrder.descending("year"),
            AttributeOrder.ascending("title"));
    public static final ToMany<Author, Topic> TOPICS = MAP.ordered(
            MAP.manyToMany("topics", Topic.class, "author_topic", "author_id", "topic_id", null),
            AttributeOrder.ascending("name"));
    public static final EntityType<Author> ENTITY = MAP.table("author");
}
