// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;
import java.util.List;

/** Refers to what has a record as its key. */
public final class Box extends ManagedObject {
    private static final EntityMap<Box> MAP = EntityMap.of(Box.class, Box::new);
    public static final Attribute<Box, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final ToOne<Box, Shelf> SHELF = MAP.toOne(
            "shelf",
            Shelf.class,
            List.of(Column.of("shelf_id_aisle", Types.string(20)), Column.of("shelf_id_level", Types.INTEGER)),
            null);
    public static final EntityType<Box> ENTITY = MAP.table("box");
}
