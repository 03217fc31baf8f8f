// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a catalogue says of a table or view.
 *
 * @param schema its schema, null for the default one
 */
public record ReflectedTable(
        @Nullable String schema,
        ReflectedRelation relation,
        List<ReflectedColumn> columns,
        ReflectedConstraints constraints,
        List<ReflectedIndex> indexes) {
    public ReflectedTable {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
    }

    public String name() {
        return relation.name();
    }
}
