// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import dev.athanor.ast.Deferral;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name its name, or null where the database keeps none
 * @param duplicatesIndex whether the database has it as an index of the same name, and knows no difference
 * @param options what else the database says of it, by the names that its dialect takes
 */
public record ReflectedUnique(
        @Nullable String name,
        List<String> columns,
        Deferral deferral,
        boolean duplicatesIndex,
        @Nullable String comment,
        Map<String, Object> options) {
    public ReflectedUnique {
        columns = List.copyOf(columns);
        options = Map.copyOf(options);
    }
}
