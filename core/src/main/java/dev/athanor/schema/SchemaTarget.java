// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.StatementNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What tables can be made in: an engine or a connection. */
public interface SchemaTarget {
    /** The names of the tables that a schema has, of the connection's default one for null. */
    Set<String> tableNames(@Nullable String schema);

    /** The name under which {@link #tableNames} lists a table of this name, where the database knows two names as one. */
    default String listed(String tableName) {
        return tableName;
    }

    /** Sends DDL statements in order, in one transaction where the database can. */
    void executeDdl(Iterable<? extends StatementNode> statements);
}
