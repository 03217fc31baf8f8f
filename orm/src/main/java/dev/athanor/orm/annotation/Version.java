// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an attribute the version of its row: every write of the row gives it another one and asks for the one that was
 * read, so that nobody overwrites what somebody else has written meanwhile. An integer counts, an {@code Instant} or
 * {@code LocalDateTime} is the time.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Version {
    /** Whether the database makes the versions, by a trigger or a column that is made for it. */
    boolean generated() default false;
}
