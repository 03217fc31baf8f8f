// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.SqlTarget;
import dev.athanor.ast.StatementNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What tables can be made in: an engine or a connection. */
public interface SchemaTarget {
    /** How the database spells what it is sent. */
    SqlTarget dialect();

    /** The names of the tables that a schema has, of the connection's default one for null. */
    Set<String> tableNames(@Nullable String schema);

    /** The names of the views that a schema has, materialized ones too. */
    Set<String> viewNames(@Nullable String schema);

    /** The names of the sequences that a schema has; asked only where there are any. */
    Set<String> sequenceNames(@Nullable String schema);

    /** The names of the enum types that a schema has; asked only where there are any. */
    Set<String> typeNames(@Nullable String schema);

    /** The name under which things are listed that are called by this name, where the database knows two names as one. */
    default String listed(String name) {
        return name;
    }

    /** Sends DDL statements in order, in one transaction where the database can. */
    void executeDdl(Iterable<? extends StatementNode> statements);
}
