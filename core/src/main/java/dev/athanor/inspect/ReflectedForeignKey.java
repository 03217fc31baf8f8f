// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import dev.athanor.ast.Deferral;
import dev.athanor.ast.ReferentialAction;
import dev.athanor.ast.TableInfo.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name its name, or null where the database keeps none
 * @param referredSchema the schema of the table referred to, null for the default one
 * @param onDelete what becomes of the row when that which it refers to is deleted: or null where nothing was said
 * @param onUpdate the same for a change of the key referred to
 * @param match how nulls match, or null where nothing was said
 */
public record ReflectedForeignKey(
        @Nullable String name,
        List<String> columns,
        @Nullable String referredSchema,
        String referredTable,
        List<String> referredColumns,
        @Nullable ReferentialAction onDelete,
        @Nullable ReferentialAction onUpdate,
        @Nullable Match match,
        Deferral deferral,
        @Nullable String comment) {
    public ReflectedForeignKey {
        columns = List.copyOf(columns);
        referredColumns = List.copyOf(referredColumns);
    }
}
