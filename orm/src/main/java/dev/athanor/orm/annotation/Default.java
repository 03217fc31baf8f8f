// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;

/**
 * Says what an attribute is when its object is written for the first time and was told nothing, or null. Before that
 * it is null.
 *
 * <pre>{@code
 * @Default("NEW") State getState();
 * @Default(from = Token.class) String getToken();              // class Token implements Supplier<String>
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Default {
    /** The value as text: a number, {@code true}, the name of an enum's constant, a date as ISO 8601 has it. */
    String value() default "";

    /** What makes the values, one for each row; it has a constructor without parameters and is made once. */
    Class<? extends Supplier<?>> from() default Unsaid.class;

    /** That nothing makes them. */
    abstract class Unsaid implements Supplier<Object> {
        private Unsaid() {}
    }
}
