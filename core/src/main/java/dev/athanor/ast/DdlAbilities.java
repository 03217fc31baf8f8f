// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * What decides of which statements the making of tables consists on a database.
 *
 * @param addsConstraints whether a constraint can be added to a table that is there
 * @param comments how something is said of a table
 * @param constraintComments whether something can be said of a constraint
 * @param sequences whether there are sequences
 */
public record DdlAbilities(boolean addsConstraints, Comments comments, boolean constraintComments, boolean sequences) {
    /** What the SQL standard has, and comments as most databases have them. */
    public static final DdlAbilities STANDARD = new DdlAbilities(true, Comments.STATEMENTS, false, true);

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
