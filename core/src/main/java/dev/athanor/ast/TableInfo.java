// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement has to know of a table; implemented by the schema, compared by identity. */
public interface TableInfo {
    /** The schema, or null for the connection's default. */
    @Nullable
    String schema();

    String name();

    /** The columns in the order in which they were declared. */
    List<ColumnInfo> columns();

    List<ForeignKeyInfo> foreignKeys();

    List<UniqueInfo> uniques();

    /**
     * One column.
     *
     * @param identity whether the database makes the value of a new row
     */
    record ColumnInfo(String name, SqlType<?> type, boolean nullable, boolean primaryKey, boolean identity) {}

    /** Columns that refer to those of another table; {@code name} is null when the database shall choose one. */
    record ForeignKeyInfo(@Nullable String name, List<String> columns, TableInfo target, List<String> targetColumns) {}

    /** Columns that together are unique; {@code name} is null when the database shall choose one. */
    record UniqueInfo(@Nullable String name, List<String> columns) {}
}
