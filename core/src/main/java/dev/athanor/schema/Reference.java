// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.error.UnknownName;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a foreign key refers to, by name or by whoever knows the column; found when it is first needed. */
public final class Reference {
    private final @Nullable String table;
    private final @Nullable String column;
    private final @Nullable Supplier<Column<?>> target;

    private Reference(@Nullable String table, @Nullable String column, @Nullable Supplier<Column<?>> target) {
        this.table = table;
        this.column = column;
        this.target = target;
    }

    static Reference named(String table, String column) {
        return new Reference(table, column, null);
    }

    /** A column that is supplied when it is first needed. */
    public static Reference to(Supplier<Column<?>> target) {
        return new Reference(null, null, target);
    }

    Column<?> resolve(Table holder) {
        if (target != null) {
            return target.get();
        }
        MetaData metadata = holder.metadata();
        String name = Objects.requireNonNull(table);
        if (metadata == null) {
            throw UnknownName.table(name, java.util.List.of());
        }
        return metadata.table(name).column(Objects.requireNonNull(column));
    }
}
