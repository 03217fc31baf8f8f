// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Has nothing but its key. */
public final class Ticket extends ManagedObject {
    private static final EntityMap<Ticket> MAP = EntityMap.of(Ticket.class, Ticket::new);
    public static final Attribute<Ticket, Integer> NUMBER =
            MAP.attribute("number", Column.of("number", Types.INTEGER).primaryKey());
    public static final EntityType<Ticket> ENTITY = MAP.table("ticket");
}
