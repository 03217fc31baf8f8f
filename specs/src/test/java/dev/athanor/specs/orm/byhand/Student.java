// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.annotation.Relationship.Cascade;
import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToMany;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Owns its enrolments. */
public final class Student extends ManagedObject {
    private static final EntityMap<Student> MAP = EntityMap.of(Student.class, Student::new);
    public static final Attribute<Student, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Student, String> NAME =
            MAP.attribute("name", Column.of("name", Types.string(255)).notNull());
    public static final ToMany<Student, Enrolment> ENROLMENTS =
            MAP.toMany("enrolments", Enrolment.class, "student", Cascade.ALL, Cascade.DELETE_ORPHAN);
    public static final EntityType<Student> ENTITY = MAP.table("student");
}
