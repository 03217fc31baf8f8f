// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.OutputColumn;
import dev.athanor.sql.SelectBase;
import dev.athanor.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A query that has a name in the database, and is selected from like a table. {@code createAll} makes it after the tables
 * that it asks; values of its query are written into its text.
 */
public final class View extends Table {
    private final ViewInfo view;

    private View(@Nullable String schema, String name, SelectBase<?> query, boolean materialized) {
        super(schema, name);
        this.view = new ViewInfo(query.node(), materialized);
        for (OutputColumn column : OutputColumn.of(query.node())) {
            SqlType<?> type = column.value().type();
            append(Column.of(column.key(), type));
        }
    }

    /** {@code CREATE VIEW name AS query}. */
    public static View of(String name, MetaData metadata, SelectBase<?> query) {
        View view = new View(null, name, query, false);
        metadata.add(view);
        return view;
    }

    /** A view whose rows are kept, and made anew when the database is told to: {@code CREATE MATERIALIZED VIEW}. */
    public static View materialized(String name, MetaData metadata, SelectBase<?> query) {
        View view = new View(null, name, query, true);
        metadata.add(view);
        return view;
    }

    /** A view that belongs to no metadata yet. */
    public static View of(@Nullable String schema, String name, SelectBase<?> query) {
        return new View(schema, name, query, false);
    }

    @Override
    public ViewInfo view() {
        return view;
    }
}
