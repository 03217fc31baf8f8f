// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Is numbered within a house. */
public final class Room extends ManagedObject {
    private static final EntityMap<Room> MAP = EntityMap.of(Room.class, Room::new);
    public static final Attribute<Room, Long> HOUSE_ID =
            MAP.attribute("houseId", Column.of("house_id", Types.BIGINT).primaryKey());
    public static final Attribute<Room, Integer> NUMBER =
            MAP.attribute("number", Column.of("number", Types.INTEGER).primaryKey());
    public static final EntityType<Room> ENTITY = MAP.table("room");
}
