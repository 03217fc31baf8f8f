// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToMany;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Has a list of a root, whose objects are of several classes. */
public final class Company extends ManagedObject {
    private static final EntityMap<Company> MAP = EntityMap.of(Company.class, Company::new);
    public static final Attribute<Company, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Company, String> NAME =
            MAP.attribute("name", Column.of("name", Types.string(255)).notNull());
    public static final ToMany<Company, Employee> EMPLOYEES = MAP.toMany("employees", Employee.class, "company");
    public static final EntityType<Company> ENTITY = MAP.table("company");
}
