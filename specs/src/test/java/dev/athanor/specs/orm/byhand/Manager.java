// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** A child that the root refers to. */
public final class Manager extends Employee {
    private static final EntityMap<Manager> MAP = EntityMap.below(Employee.ENTITY, Manager.class, Manager::new);
    public static final Attribute<Manager, Integer> LEVEL =
            MAP.attribute("level", Column.of("manager_level", Types.INTEGER).index());
    public static final EntityType<Manager> ENTITY = MAP.identity("manager").parentTable();
}
