// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says more of the column that an attribute is stored in than its name and type do. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Column {
    /** The column; by default the attribute's name in lower case with underscores. */
    String name() default "";

    /** The length of a string in characters; 255 by default. */
    int length() default 255;

    /** The digits of a decimal number. */
    int precision() default -1;

    /** The digits of a decimal number after the point. */
    int scale() default -1;

    boolean unique() default false;
}
