// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an attribute the primary key, or a part of it if there are several: then the key is a
 * {@code Key.of(…)} of them in their order. A reference in the key is there by the key of the other entity.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Id {
    /**
     * Whether the database makes the values of an integer key. Of one with several columns it makes none unless that is
     * written out.
     */
    boolean generated() default true;
}
