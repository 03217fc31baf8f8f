// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import java.util.List;
import java.util.Map;

/**
 * What a database's catalogue is asked, and how its answers are read.
 *
 * <p>Every method asks a number of queries that does not depend on how many tables there are. Names are given back as a
 * model calls them; the keys of maps are names of tables. A table of which there is nothing to say may be missing there.
 */
public interface CatalogReader {
    /** The schema in which names without one are looked up. */
    String defaultSchema(Catalog catalog);

    /** The schemas of users, those of the database itself left out where they can be told apart. */
    List<String> schemas(Catalog catalog);

    /** The tables and views. */
    List<ReflectedRelation> relations(Catalog catalog, Scope scope);

    /** The columns in their order. */
    Map<String, List<ReflectedColumn>> columns(Catalog catalog, Scope scope);

    /** All constraints but NOT NULL. */
    Map<String, ReflectedConstraints> constraints(Catalog catalog, Scope scope);

    /** The indexes, but for the one of the primary key. */
    Map<String, List<ReflectedIndex>> indexes(Catalog catalog, Scope scope);

    /** The sequences, but for those of identity columns. */
    List<ReflectedSequence> sequences(Catalog catalog, Scope scope);

    /** The enum types that have a name of their own. */
    default List<ReflectedEnum> enums(Catalog catalog, Scope scope) {
        return List.of();
    }

    /** The domains. */
    default List<ReflectedDomain> domains(Catalog catalog, Scope scope) {
        return List.of();
    }
}
