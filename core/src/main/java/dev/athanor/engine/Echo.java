// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

/** What an engine writes to its log at level INFO. Without it, the same is written at level DEBUG. */
public enum Echo {
    OFF,
    /** Statements, and where transactions begin and end. */
    STATEMENTS,
    /** The rows of queries too; what they hold only if the engine shows values. */
    ROWS
}
