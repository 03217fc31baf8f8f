// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.Hybrid;
import dev.athanor.orm.instrument.ToMany;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** A child that has a child. */
public class Engineer extends Employee {
    private static final EntityMap<Engineer> MAP = EntityMap.below(Employee.ENTITY, Engineer.class, Engineer::new);
    public static final Attribute<Engineer, String> LANGUAGE =
            MAP.attribute("language", Column.of("language", Types.string(255)));
    public static final ToMany<Engineer, Machine> MACHINES = MAP.toMany("machines", Machine.class, "operator");
    public static final Hybrid<Engineer, String> SKILL =
            MAP.hybrid("skill", () -> LABEL.concat(", ").concat(LANGUAGE));
    public static final EntityType<Engineer> ENTITY =
            MAP.identity("engineer").subclasses(Senior.class).parentTable();
}
