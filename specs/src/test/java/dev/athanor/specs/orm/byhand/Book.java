// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Is in a set, and in a map. */
public final class Book extends ManagedObject {
    private static final EntityMap<Book> MAP = EntityMap.of(Book.class, Book::new);
    public static final Attribute<Book, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Book, String> ISBN = MAP.attribute("isbn", Column.of("isbn", Types.string(255)));
    public static final Attribute<Book, String> TITLE =
            MAP.attribute("title", Column.of("title", Types.string(255)).notNull());
    public static final Attribute<Book, Integer> YEAR =
            MAP.attribute("year", Column.of("published", Types.INTEGER).notNull());
    public static final ToOne<Book, Author> AUTHOR =
            MAP.toOne("author", Author.class, Column.of("author_id", Types.BIGINT), "books");
    public static final ToOne<Book, Library> LIBRARY =
            MAP.toOne("library", Library.class, Column.of("library_id", Types.BIGINT), "books");
    public static final EntityType<Book> ENTITY = MAP.table("book");
}
