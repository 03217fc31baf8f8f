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

    /** The same of the views, materialized ones too. */
    TextNode viewNames(@Nullable String schema);

    /** The same of the sequences; asked only where there are any. */
    TextNode sequenceNames(@Nullable String schema);

    /**
     * Questions that end in the name of a schema.
     *
     * @param currentSchema what the database calls the connection's default schema, such as {@code CURRENT_SCHEMA}
     * @param identifiers how the catalogue holds names
     * @param tables a query up to the comparison with the schema: {@code SELECT … WHERE table_schema = }
     */
    static CatalogQueries of(
            String currentSchema, Identifiers identifiers, String tables, String views, String sequences) {
        return new CatalogQueries() {
            private TextNode names(String query, @Nullable String schema) {
                return schema == null
                        ? new TextNode(List.of(query + currentSchema + " ORDER BY 1"), List.of())
                        : new TextNode(
                                List.of(query, " ORDER BY 1"),
                                List.of(Bind.of(identifiers.stored(schema), Types.STRING, "schema")));
            }

            @Override
            public TextNode tableNames(@Nullable String schema) {
                return names(tables, schema);
            }

            @Override
            public TextNode viewNames(@Nullable String schema) {
                return names(views, schema);
            }

            @Override
            public TextNode sequenceNames(@Nullable String schema) {
                return names(sequences, schema);
            }
        };
    }

    /** The questions to the information schema of the SQL standard; see {@link #of}. */
    static CatalogQueries informationSchema(String currentSchema, Identifiers identifiers) {
        String tables = "SELECT table_name FROM information_schema.tables WHERE table_type = ";
        return of(
                currentSchema,
                identifiers,
                tables + "'BASE TABLE' AND table_schema = ",
                "SELECT table_name FROM information_schema.views WHERE table_schema = ",
                "SELECT sequence_name FROM information_schema.sequences WHERE sequence_schema = ");
    }
}
