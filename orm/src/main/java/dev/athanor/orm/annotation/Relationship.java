// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says more of a reference to another entity, or of a list of others, than its type does. A reference is stored in a
 * foreign key column of this entity's table; a list is the other side of such a reference, or is linked by the rows of a
 * table of its own.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Relationship {
    /** The attribute at the other side, kept in step with this one in memory. */
    String backPopulates() default "";

    /** What is done to the objects at the other side when it is done to this one; saving always is. */
    Cascade[] cascade() default {};

    /**
     * The foreign key column of a reference; by default the attribute's name and {@code _id}. With a {@link #table}, its
     * column that holds the key of this entity; by default the entity's name and {@code _id}.
     */
    String column() default "";

    /**
     * The table whose rows link the objects of this list to its owner, many to many; a list at the other side leaves it
     * out.
     */
    String table() default "";

    /** The column of {@link #table} that holds the key of what is in the list; by default its name and {@code _id}. */
    String otherColumn() default "";

    /** What is passed on to related objects. */
    enum Cascade {
        /** Adding to a session; passed on always. */
        SAVE,
        /** Deleting. */
        DELETE,
        /** Deleting an object that is taken out of the list. */
        DELETE_ORPHAN,
        /** Everything but {@link #DELETE_ORPHAN}. */
        ALL
    }
}
