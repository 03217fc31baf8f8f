// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import java.util.Collection;
import java.util.Set;

/**
 * Which part of a catalogue a question is about.
 *
 * @param schema the schema, as a model calls it; what is temporary may lie in another
 * @param temporary whether it is about what only this connection sees, and is gone after it
 * @param names the tables that it is about, as a model calls them; all if empty
 */
public record Scope(String schema, boolean temporary, Set<String> names) {
    public Scope {
        names = Set.copyOf(names);
    }

    /** All that lasts in a schema. */
    public static Scope schema(String schema) {
        return new Scope(schema, false, Set.of());
    }

    /** The same, about some tables only. */
    public Scope only(Collection<String> tables) {
        return new Scope(schema, temporary, Set.copyOf(tables));
    }

    /** The same, about what is temporary. */
    public Scope temporary(boolean wanted) {
        return new Scope(schema, wanted, names);
    }

    /**
     * The end of a WHERE clause that leaves only the tables that this is about: {@code AND c.relname IN (:names)}, or
     * nothing.
     *
     * @param column the column that holds the name of the table, as the query writes it
     */
    public String andNamesIn(String column) {
        return names.isEmpty() ? "" : " AND " + column + " IN (:names)";
    }
}
