// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of one table.
 *
 * @param primaryKey null if there is none
 */
public record ReflectedConstraints(
        @Nullable ReflectedPrimaryKey primaryKey,
        List<ReflectedForeignKey> foreignKeys,
        List<ReflectedUnique> uniques,
        List<ReflectedCheck> checks,
        List<ReflectedExclusion> exclusions) {
    /** Those of a table that has none. */
    public static final ReflectedConstraints NONE =
            new ReflectedConstraints(null, List.of(), List.of(), List.of(), List.of());

    public ReflectedConstraints {
        foreignKeys = List.copyOf(foreignKeys);
        uniques = List.copyOf(uniques);
        checks = List.copyOf(checks);
        exclusions = List.copyOf(exclusions);
    }
}
