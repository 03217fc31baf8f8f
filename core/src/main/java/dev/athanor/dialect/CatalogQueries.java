// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.ast.TextNode;
import org.jspecify.annotations.Nullable;

/** The questions to a database's catalogue. */
public interface CatalogQueries {
    /** A query of one column, the names of the tables in a schema, or in the connection's default one for null. */
    TextNode tableNames(@Nullable String schema);
}
