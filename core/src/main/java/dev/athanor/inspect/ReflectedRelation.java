// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table or view, without its columns.
 *
 * @param definition the query of a view, as the database keeps it; null for tables, and where the user may not see it
 * @param options what else the database says of it, by the names that its dialect takes
 */
public record ReflectedRelation(
        String name,
        RelationKind kind,
        boolean temporary,
        @Nullable String comment,
        @Nullable String definition,
        Map<String, Object> options) {
    public ReflectedRelation {
        options = Map.copyOf(options);
    }
}
