// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface the model of an entity: the class beside it, named without the suffix {@code Model}, is generated
 * from it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Entity {
    /** The table; by default the entity's name in lower case with underscores. */
    String table() default "";

    /** The schema of the table; by default that of the connection. */
    String schema() default "";

    /** What the database shall keep as the description of the table. */
    String comment() default "";
}
