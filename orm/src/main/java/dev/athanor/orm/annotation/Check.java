// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A condition that every row keeps, beside the attribute it is about or on the model. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(Check.Several.class)
public @interface Check {
    /** The condition, in the database's own words: {@code "price > 0"}. */
    String value();

    /** What the database calls it; by default the naming convention says. */
    String name() default "";

    /** More than one. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface Several {
        Check[] value();
    }
}
