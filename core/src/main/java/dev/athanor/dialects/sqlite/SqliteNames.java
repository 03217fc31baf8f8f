// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import dev.athanor.ast.TextNode;
import dev.athanor.dialect.CatalogQueries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQLite keeps a catalogue in each database that is attached. */
final class SqliteNames implements CatalogQueries {
    static final CatalogQueries QUERIES = new SqliteNames();

    private SqliteNames() {}

    private static TextNode names(String type, @Nullable String schema) {
        return new TextNode(
                List.of("SELECT name FROM " + (schema == null ? "" : Sqlite.IDENTIFIERS.quote(schema) + ".")
                        + "sqlite_master WHERE type = '" + type
                        + "' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name"),
                List.of());
    }

    @Override
    public TextNode tableNames(@Nullable String schema) {
        return names("table", schema);
    }

    @Override
    public TextNode viewNames(@Nullable String schema) {
        return names("view", schema);
    }

    /** There are none. */
    @Override
    public TextNode sequenceNames(@Nullable String schema) {
        return names("sequence", schema);
    }
}
