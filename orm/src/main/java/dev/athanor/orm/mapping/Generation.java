// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

/** Who makes the values of a column. */
public enum Generation {
    /** The program; what was assigned is written, null included. */
    NEVER,
    /** The database, for a new row whose object was not told a value: a default of the column. */
    ON_INSERT,
    /** The database, whenever the row is written: a computed column, a trigger. Nothing is ever written to it. */
    ALWAYS
}
