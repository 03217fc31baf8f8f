// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Refers to the one object in whose list it is. */
public final class Address extends ManagedObject {
    private static final EntityMap<Address> MAP = EntityMap.of(Address.class, Address::new);
    public static final Attribute<Address, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Address, String> EMAIL = MAP.attribute(
            "email", Column.of("email", Types.string(100)).notNull().unique());
    public static final ToOne<Address, User> USER =
            MAP.toOne("user", User.class, Column.of("user_id", Types.BIGINT).notNull(), "addresses");
    public static final EntityType<Address> ENTITY = MAP.table("address");
}
