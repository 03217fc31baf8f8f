// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import static dev.athanor.orm.instrument.Embedded.part;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.Embedded;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.specs.orm.ShelfId;
import dev.athanor.type.Types;
import org.jspecify.annotations.Nullable;

/** Has a record as its key. */
public final class Shelf extends ManagedObject {
    private static final EntityMap<Shelf> MAP = EntityMap.of(Shelf.class, Shelf::new);
    public static final Attribute<Shelf, String> ID_AISLE =
            MAP.attribute("id.aisle", Column.of("id_aisle", Types.string(20)).primaryKey());
    public static final Attribute<Shelf, Integer> ID_LEVEL =
            MAP.attribute("id.level", Column.of("id_level", Types.INTEGER).primaryKey());
    public static final Embedded<Shelf, ShelfId> ID = MAP.embedded(
            "id", ShelfId.class, Shelf::id, part(ID_AISLE, ShelfId::aisle), part(ID_LEVEL, ShelfId::level));
    public static final Attribute<Shelf, String> LABEL =
            MAP.attribute("label", Column.of("label", Types.string(255)).notNull());
    public static final EntityType<Shelf> ENTITY = MAP.table("shelf");

    private @Nullable ShelfId id() {
        Integer level = ID_LEVEL.get(this);
        return level == null ? null : new ShelfId(ID_AISLE.get(this), level);
    }
}
