// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToMany;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Has enrolments that are not its own. */
public final class Course extends ManagedObject {
    private static final EntityMap<Course> MAP = EntityMap.of(Course.class, Course::new);
    public static final Attribute<Course, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Course, String> TITLE =
            MAP.attribute("title", Column.of("title", Types.string(255)).notNull());
    public static final ToMany<Course, Enrolment> ENROLMENTS = MAP.toMany("enrolments", Enrolment.class, "course");
    public static final EntityType<Course> ENTITY = MAP.table("course");
}
