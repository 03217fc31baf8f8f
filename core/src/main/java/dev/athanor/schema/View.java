// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.TextNode;
import dev.athanor.sql.SelectBase;
import dev.athanor.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query that has a name in the database, and is selected from like a table. {@code createAll} makes it after the tables
 * that it asks; values of its query are written into its text. Of a query in words of one's own it is not known what it asks: it
 * is made after all tables, and after the views whose names are in it.
 */
public final class View extends Table {
    private final ViewInfo view;

    private View(@Nullable String schema, String name, ViewInfo view) {
        super(schema, name);
        this.view = view;
    }

    private View(@Nullable String schema, String name, SelectBase<?> query, boolean materialized) {
        this(schema, name, new ViewInfo(query.node(), materialized, false));
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

    /**
     * A view as a database describes it, that belongs to no metadata yet: {@code CREATE VIEW name (columns) AS definition}.
     *
     * @param definition the query in the database's own words
     * @param items the columns of the view, and what else is said of it
     */
    public static View described(
            @Nullable String schema,
            String name,
            String definition,
            boolean materialized,
            List<? extends TableItem> items) {
        TextNode query = new TextNode(List.of(definition), List.of());
        View view = new View(schema, name, new ViewInfo(query, materialized, true));
        items.forEach(view::append);
        return view;
    }

    @Override
    public ViewInfo view() {
        return view;
    }
}
