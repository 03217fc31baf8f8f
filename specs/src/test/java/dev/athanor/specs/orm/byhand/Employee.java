// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.Hybrid;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** The root of a hierarchy in one table. */
public class Employee extends ManagedObject {
    private static final EntityMap<Employee> MAP = EntityMap.of(Employee.class, Employee::new);
    public static final Attribute<Employee, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Employee, String> NAME =
            MAP.attribute("name", Column.of("name", Types.string(255)).notNull());
    public static final Attribute<Employee, String> TYPE =
            MAP.attribute("type", Column.of("type", Types.string(255)).notNull());
    public static final ToOne<Employee, Company> COMPANY =
            MAP.toOne("company", Company.class, Column.of("company_id", Types.BIGINT), "employees");
    public static final ToOne<Employee, Manager> BOSS =
            MAP.toOne("boss", Manager.class, Column.of("boss_id", Types.BIGINT), null);
    public static final Hybrid<Employee, String> LABEL =
            MAP.hybrid("label", () -> NAME.concat(" the ").concat(TYPE));
    public static final EntityType<Employee> ENTITY = MAP.discriminator(TYPE)
            .identity("employee")
            .subclasses(Engineer.class, Manager.class)
            .table("employee");

    public String getLabel() {
        return NAME.get(this) + " the " + TYPE.get(this);
    }
}
