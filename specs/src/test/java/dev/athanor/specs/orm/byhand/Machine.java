// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Refers to a child. */
public final class Machine extends ManagedObject {
    private static final EntityMap<Machine> MAP = EntityMap.of(Machine.class, Machine::new);
    public static final Attribute<Machine, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Machine, String> LABEL =
            MAP.attribute("label", Column.of("label", Types.string(255)).notNull());
    public static final ToOne<Machine, Engineer> OPERATOR =
            MAP.toOne("operator", Engineer.class, Column.of("operator_id", Types.BIGINT), "machines");
    public static final EntityType<Machine> ENTITY = MAP.table("machine");
}
