// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the columns of an attribute that is a record. Without it, each component has a column of the attribute's name and
 * its own: {@code full_name_first}. A component says more of its column by {@link Column} and {@link Convert}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Embedded {
    /** What the columns begin with instead of the attribute's name and {@code _}; nothing if it is empty. */
    String prefix() default "";

    /** The names of all columns, in the order of the components. */
    String[] columns() default {};
}
