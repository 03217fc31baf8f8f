// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import static dev.athanor.sql.Statements.text;

import dev.athanor.dialect.Identifiers;
import dev.athanor.sql.Text;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A catalogue that can be asked: what a reader is given. */
public final class Catalog {
    private final CatalogTarget target;
    private final @Nullable String defaultSchema;

    Catalog(CatalogTarget target, @Nullable String defaultSchema) {
        this.target = target;
        this.defaultSchema = defaultSchema;
    }

    /** How the database writes names. */
    public Identifiers identifiers() {
        return target.dialect().identifiers();
    }

    /** The rows of a query without parameters. */
    public List<CatalogRow> rows(String sql) {
        return rows(text(sql));
    }

    /**
     * The rows of a query about a part of the catalogue.
     *
     * @param sql a query in which {@code :schema} and {@code :names} stand for those of the scope, as they are stored
     */
    public List<CatalogRow> rows(String sql, Scope scope) {
        Text query = text(sql);
        if (sql.contains(":schema")) {
            query = query.bind("schema", identifiers().stored(scope.schema()));
        }
        if (sql.contains(":names")) {
            query = query.bind(
                    "names",
                    scope.names().stream().map(identifiers()::stored).sorted().toList());
        }
        return rows(query);
    }

    private List<CatalogRow> rows(Text query) {
        return target.rows(query).stream()
                .map(row -> new CatalogRow(row, identifiers()))
                .toList();
    }

    /** The schema as a table says it: null for the default one. */
    public @Nullable String schemaOrNull(@Nullable String schema) {
        return Objects.equals(schema, defaultSchema) ? null : schema;
    }
}
