// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.annotation.Relationship.Cascade;
import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.OneToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Has one of something that refers to it. */
public final class Citizen extends ManagedObject {
    private static final EntityMap<Citizen> MAP = EntityMap.of(Citizen.class, Citizen::new);
    public static final Attribute<Citizen, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Citizen, String> NAME =
            MAP.attribute("name", Column.of("name", Types.string(255)).notNull());
    public static final OneToOne<Citizen, Passport> PASSPORT =
            MAP.oneToOne("passport", Passport.class, "citizen", Cascade.ALL, Cascade.DELETE_ORPHAN);
    public static final EntityType<Citizen> ENTITY = MAP.table("citizen");
}
