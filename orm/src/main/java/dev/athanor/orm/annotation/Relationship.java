// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says more of a reference to another entity, or of a list, set or map of others, than its type does. A reference is stored in a
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
     *
     * <p>To a key of several columns there are as many, in the order of that key; by default each has the name and that of
     * the column it holds: {@code line_order_id}. A column that an attribute of this entity has, too, is that one.
     */
    String[] column() default {};

    /**
     * The table whose rows link the objects of this list to its owner, many to many; a list at the other side leaves it
     * out.
     */
    String table() default "";

    /**
     * The columns of {@link #table} that hold the key of what is in the list; by default as for {@link #column} with the name
     * of the other entity.
     */
    String[] otherColumn() default {};

    /**
     * Whether the foreign key of a reference is at the other side, so that each object is referred to once at most: one to
     * one. The reference that has it is named by {@link #backPopulates}.
     */
    boolean inverse() default false;

    /**
     * What the objects of a list are sorted by whenever it is loaded: names of attributes, each followed by {@code desc} if the
     * greatest comes first.
     */
    String[] orderBy() default {};

    /** The attribute by which a {@code Map} has its objects. */
    String mapKey() default "";

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
