// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/**
 * What a database names as the cause of an error, spelled as the model spells it; null where it does not tell.
 *
 * @param constraint the constraint that was broken, or what the database names in its place
 * @param table the table, without its schema
 * @param column the column, if it is one
 */
public record Culprit(
        @Nullable String constraint,
        @Nullable String table,
        @Nullable String column) {
    public static final Culprit UNKNOWN = new Culprit(null, null, null);

    /** A column, whose NOT NULL has no name of its own. */
    public static Culprit notNull(@Nullable String table, @Nullable String column) {
        return new Culprit(column, table, column);
    }
}
