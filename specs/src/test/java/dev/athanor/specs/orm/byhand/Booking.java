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

/** Its two references share a column, which is an attribute as well. */
public final class Booking extends ManagedObject {
    private static final EntityMap<Booking> MAP = EntityMap.of(Booking.class, Booking::new);
    public static final Attribute<Booking, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Booking, Long> HOUSE_ID =
            MAP.attribute("houseId", Column.of("house_id", Types.BIGINT));
    public static final Attribute<Booking, Integer> GUEST_NUMBER =
            MAP.attribute("guestNumber", Column.of("guest_number", Types.INTEGER));
    public static final ToOne<Booking, Room> ROOM =
            MAP.toOne("room", Room.class, List.of(HOUSE_ID.column(), Column.of("room_number", Types.INTEGER)), null);
    public static final ToOne<Booking, Guest> GUEST =
            MAP.toOne("guest", Guest.class, List.of(HOUSE_ID.column(), GUEST_NUMBER.column()), null);
    public static final EntityType<Booking> ENTITY = MAP.table("booking");
}
