// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import dev.athanor.ast.Deferral;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 *
 * @param name its name, or null where the database keeps none
 * @param columns its columns in the order of the key
 * @param deferral when it is checked
 */
public record ReflectedPrimaryKey(
        @Nullable String name,
        List<String> columns,
        Deferral deferral,
        @Nullable String comment) {
    public ReflectedPrimaryKey {
        columns = List.copyOf(columns);
    }
}
