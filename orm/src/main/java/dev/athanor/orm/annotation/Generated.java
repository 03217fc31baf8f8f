// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the database makes the values of a column, and that they are read back: those of new rows with the statement
 * that inserts them where that can be, all others when they are asked for.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Generated {
    /** When it does so. */
    When value() default When.ON_INSERT;

    /** When a database makes a value. */
    enum When {
        /** For a new row whose object was not told a value: a default of the column. */
        ON_INSERT,
        /** Whenever the row is written: a computed column, a trigger. Nothing is ever written to it. */
        ALWAYS
    }
}
