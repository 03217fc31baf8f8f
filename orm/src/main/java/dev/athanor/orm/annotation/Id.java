// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes an attribute the primary key. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Id {
    /** Whether the database makes the values of an integer key. */
    boolean generated() default true;
}
