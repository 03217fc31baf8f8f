// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An index of the table. A mixin may have some too. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Index.Several.class)
public @interface Index {
    /** The attributes, by name. */
    String[] value();

    boolean unique() default false;

    /** The rows that it holds, as a condition in the database's own words; by default all. */
    String where() default "";

    /** What the database calls it; by default the naming convention says. */
    String name() default "";

    /** More than one. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface Several {
        Index[] value();
    }
}
