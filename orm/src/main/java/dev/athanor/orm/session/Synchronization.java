// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

/** How the objects of a session learn what a statement changes or deletes in the table of their entity. */
public enum Synchronization {
    /**
     * Like {@link #EVALUATE} where the condition means in Java what it means in the database, otherwise like {@link #FETCH};
     * the default. Texts are compared by the database, whose collation may take two for equal that Java does not.
     */
    AUTO,
    /** The condition is applied to the objects in memory, with the null logic of SQL; no statement is added. */
    EVALUATE,
    /** The keys of the rows are asked for before. */
    FETCH,
    /** Not at all: the objects stay as they are. */
    NONE
}
