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
 * @param types whether an enum is a type that is made before the tables whose columns have it
 * @param beforeCircle what lets tables be dropped that refer to each other, where their foreign keys cannot be dropped
 *     before; null if nothing does or is needed
 */
public record DdlAbilities(
        boolean addsConstraints,
        Comments comments,
        boolean constraintComments,
        boolean sequences,
        boolean types,
        @Nullable String beforeCircle) {
    /** What the SQL standard has, and comments as most databases have them. */
    public static final DdlAbilities STANDARD = new DdlAbilities(true, Comments.STATEMENTS, false, true, false, null);

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
