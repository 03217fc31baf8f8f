// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.Suggestion;
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

    Column<?> resolve(Table holder, String column) {
        if (target != null) {
            return target.get();
        }
        String tableName = Objects.requireNonNull(table);
        String columnName = Objects.requireNonNull(this.column);
        String in = "The column \"" + column + "\" of table \"" + holder + "\" refers to \"" + tableName + "."
                + columnName + "\". ";
        MetaData metadata = holder.metadata();
        if (metadata == null) {
            throw new ConfigurationError(
                    ErrorCode.UNKNOWN_TABLE, in + "The table belongs to no metadata in which that could be found.");
        }
        Table found = metadata.find(tableName);
        if (found == null) {
            throw new ConfigurationError(
                    ErrorCode.UNKNOWN_TABLE,
                    in + "There is no such table." + Suggestion.among(tableName, metadata.names()));
        }
        Column<?> referred = found.find(columnName);
        if (referred == null) {
            throw new ConfigurationError(
                    ErrorCode.UNKNOWN_COLUMN,
                    in + "There is no such column." + Suggestion.among(columnName, found.names()));
        }
        return referred;
    }
}
