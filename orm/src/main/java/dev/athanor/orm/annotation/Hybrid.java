// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a default method of a model usable in SQL too: its body is translated into an expression.
 *
 * <pre>{@code
 * @Hybrid default boolean isAdult() { return getAge() >= 18; }       // person.isAdult(), and where(Person.ADULT)
 * }</pre>
 *
 * <p>What is translated: {@code return}, {@code if}, {@code ?:} and local variables; comparisons, logic and null tests; arithmetic of numbers
 * and {@code BigDecimal}; joining, measuring and searching text; {@code equals}, {@code Objects.equals}, {@code ==} of enums; order of dates; constants,
 * other attributes and other hybrids. Anything else is an error of the compiler, at the expression.
 *
 * <p>Both sides agree but for three things. Where Java throws because of a null, or writes {@code "null"} into a text, a row has NULL, and a condition
 * does not hold. Databases decide by their collation whether case counts when text is compared. And they change the case of letters beyond
 * ASCII as they know it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Hybrid {}
