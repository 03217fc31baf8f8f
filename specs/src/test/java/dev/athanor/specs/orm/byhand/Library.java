// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.annotation.Relationship.Cascade;
import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToMany;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Has a map. */
public final class Library extends ManagedObject {
    private static final EntityMap<Library> MAP = EntityMap.of(Library.class, Library::new);
    public static final Attribute<Library, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Library, String> NAME =
            MAP.attribute("name", Column.of("name", Types.string(255)).notNull());
    public static final ToMany<Library, Book> BOOKS = MAP.toMany("books", Book.class, "library", Cascade.ALL);
    public static final EntityType<Library> ENTITY = MAP.table("library");
}
