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

    /** A column of the table that a metadata knows by that name, {@code schema.name} where it has a schema. */
    public static Reference named(String table, String column) {
        return new Reference(table, column, null);
    }

    /** A column that is there already. */
    public static Reference to(Column<?> target) {
        return new Reference(null, null, () -> target);
    }

    static Reference parse(String tableAndColumn) {
        int dot = tableAndColumn.lastIndexOf('.');
        if (dot <= 0) {
            throw new ConfigurationError(
                    ErrorCode.UNKNOWN_COLUMN, "\"" + tableAndColumn + "\" is not of the form \"table.column\".");
        }
        return named(tableAndColumn.substring(0, dot), tableAndColumn.substring(dot + 1));
    }

    /** A column that is supplied when it is first needed. */
    public static Reference to(Supplier<Column<?>> target) {
        return new Reference(null, null, target);
    }

    /** The same by name, if it is a column of the holder's own metadata. */
    Reference detached(Table holder, String column) {
        if (target == null) {
            return this;
        }
        Column<?> found = resolve(holder, column);
        return found.table().metadata() == holder.metadata()
                ? named(found.table().toString(), found.name())
                : this;
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
