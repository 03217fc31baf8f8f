// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Is numbered within a house, too. */
public final class Guest extends ManagedObject {
    private static final EntityMap<Guest> MAP = EntityMap.of(Guest.class, Guest::new);
    public static final Attribute<Guest, Long> HOUSE_ID =
            MAP.attribute("houseId", Column.of("house_id", Types.BIGINT).primaryKey());
    public static final Attribute<Guest, Integer> NUMBER =
            MAP.attribute("number", Column.of("number", Types.INTEGER).primaryKey());
    public static final EntityType<Guest> ENTITY = MAP.table("guest");
}
