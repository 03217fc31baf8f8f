// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that some columns together are in one row only. A mixin may say so too. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Unique.Several.class)
public @interface Unique {
    /** The attributes, by name: {@code "name"}, {@code "team"}. */
    String[] value();

    /** What the database calls it; by default the naming convention says. */
    String name() default "";

    /** More than one. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface Several {
        Unique[] value();
    }
}
