// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how an entity and those that inherit from it are told apart. A model that extends another entity's inherits its
 * attributes and its key, and shares the table of its parent; the columns that it adds may be null there.
 *
 * <pre>{@code
 * @Entity @Polymorphic(on = "type", subclasses = EngineerModel.class)
 * interface EmployeeModel { @Id Long getId(); String getName(); String getType(); }
 *
 * @Entity
 * interface EngineerModel extends EmployeeModel { String getLanguage(); }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Polymorphic {
    /**
     * The attribute of the root whose value tells the classes apart: a text, a whole number or an enum, or a hybrid
     * that returns one. Its children say nothing here.
     */
    String on() default "";

    /**
     * The value that tells rows of this entity; by default its name in lower case with underscores, or the constant of that
     * name if the attribute is an enum.
     */
    String identity() default "";

    /** The models right below this one. */
    Class<?>[] subclasses() default {};

    /** Whether there are rows of its children only; the class is then abstract and has no identity. */
    boolean isAbstract() default false;

    /** How the columns that it adds are loaded, when a parent is queried. */
    Load load() default Load.LAZY;

    /** How the columns of a child are loaded. */
    enum Load {
        /** When one of them is first read, for all objects of the result that lack it. */
        LAZY,
        /** Right after the query, by one more statement. */
        SELECT_IN,
        /** With the same statement. */
        INLINE
    }
}
