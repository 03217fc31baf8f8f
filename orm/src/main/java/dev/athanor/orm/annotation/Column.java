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

    /** Whether a string is text without a bound, which the database keeps as such. */
    boolean text() default false;

    /** The digits of a decimal number. */
    int precision() default -1;

    /** The digits of a decimal number after the point. */
    int scale() default -1;

    boolean unique() default false;

    /** Whether there is an index of this column alone; with {@link #unique} it is a unique one. */
    boolean index() default false;

    /** Whether a row's value may change; if not, one that was assigned anew is refused by the next flush. */
    boolean updatable() default true;

    /**
     * {@code DEFAULT …}: what the database gives new rows whose object was not told a value, in its own words. It is read
     * back.
     */
    String serverDefault() default "";

    /**
     * {@code GENERATED ALWAYS AS (…)}: what the database computes from other columns of the row, in its own words. It is
     * never written, and read back.
     */
    String computed() default "";

    /** Whether what is computed is kept in the row; otherwise the database decides. */
    boolean stored() default false;

    /** {@code COLLATE …}. */
    String collation() default "";

    /** What the database shall keep as the description of the column. */
    String comment() default "";
}
