// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Links two objects and says more of it: its key is that of both. */
public final class Enrolment extends ManagedObject {
    private static final EntityMap<Enrolment> MAP = EntityMap.of(Enrolment.class, Enrolment::new);
    public static final ToOne<Enrolment, Student> STUDENT = MAP.toOne(
            "student", Student.class, Column.of("student_id", Types.BIGINT).primaryKey(), "enrolments");
    public static final ToOne<Enrolment, Course> COURSE = MAP.toOne(
            "course", Course.class, Column.of("course_id", Types.BIGINT).primaryKey(), "enrolments");
    public static final Attribute<Enrolment, String> GRADE =
            MAP.attribute("grade", Column.of("grade", Types.string(255)));
    public static final EntityType<Enrolment> ENTITY = MAP.table("enrolment");
}
