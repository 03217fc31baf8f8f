// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.schema.Unique;
import dev.athanor.type.Types;

/** Refers to one that is referred to once. */
public final class Passport extends ManagedObject {
    private static final EntityMap<Passport> MAP = EntityMap.of(Passport.class, Passport::new);
    public static final Attribute<Passport, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Passport, String> NUMBER =
            MAP.attribute("number", Column.of("number", Types.string(255)).notNull());
    public static final ToOne<Passport, Citizen> CITIZEN =
            MAP.toOne("citizen", Citizen.class, Column.of("citizen_id", Types.BIGINT), "passport");
    public static final EntityType<Passport> ENTITY = MAP.table("passport", Unique.of("citizen_id"));
}
