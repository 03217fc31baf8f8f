// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.ast.Bind;
import dev.athanor.ast.TextNode;
import dev.athanor.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The questions to a database's catalogue. */
public interface CatalogQueries {
    /** A query of one column, the names of the tables in a schema, or in the connection's default one for null. */
    TextNode tableNames(@Nullable String schema);

    /**
     * The questions to the information schema of the SQL standard.
     *
     * @param currentSchema what the database calls the connection's default schema, such as {@code CURRENT_SCHEMA}
     * @param identifiers how the catalogue holds names
     */
    static CatalogQueries informationSchema(String currentSchema, Identifiers identifiers) {
        String tables =
                "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema = ";
        return schema -> schema == null
                ? new TextNode(List.of(tables + currentSchema + " ORDER BY table_name"), List.of())
                : new TextNode(
                        List.of(tables, " ORDER BY table_name"),
                        List.of(Bind.of(identifiers.stored(schema), Types.STRING, "schema")));
    }
}
