// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/**
 * What decides of which statements the making of tables consists on a database.
 *
 * @param addsConstraints whether a constraint can be added to a table that is there
 * @param comments how something is said of a table
 * @param constraintComments whether something can be said of a constraint
 * @param sequences whether there are sequences
 * @param enums what the type of a native enum is
 * @param beforeCircle what lets tables be dropped that refer to each other, where their foreign keys cannot be dropped
 *     before; null if nothing does or is needed
 */
public record DdlAbilities(
        boolean addsConstraints,
        Comments comments,
        boolean constraintComments,
        boolean sequences,
        Enums enums,
        @Nullable String beforeCircle) {
    /** What the SQL standard has, and comments as most databases have them. */
    public static final DdlAbilities STANDARD =
            new DdlAbilities(true, Comments.STATEMENTS, false, true, Enums.STRINGS, null);

    /** What the type of a native enum is. */
    public enum Enums {
        /** A string, that a CHECK may keep to its labels. */
        STRINGS,
        /** One that is told its labels with each column. */
        LISTED,
        /** A type of its own, made before the tables whose columns have it. */
        TYPES
    }

    /** How something is said of a table and its columns. */
    public enum Comments {
        /** Not at all. */
        NONE,
        /** In the statement that makes them. */
        INLINE,
        /** By statements of their own. */
        STATEMENTS
    }
}
