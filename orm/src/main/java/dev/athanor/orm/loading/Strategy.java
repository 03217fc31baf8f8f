// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.loading;

/** How a relationship is loaded. */
public enum Strategy {
    /** When it is first read, for all objects of the same result at once; the default. */
    LAZY,
    /** When it is first read, for that object alone. */
    LAZY_SELECT,
    /** With the same statement, by an outer join. */
    JOINED,
    /** Right after, by one more statement for all objects of the result. */
    SELECT_IN,
    /** Right after, by a statement for each object. */
    IMMEDIATE,
    /** From what the statement joins itself. */
    CONTAINED,
    /** Not at all: reading it is an error. */
    RAISE
}
