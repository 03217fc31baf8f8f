// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tables a question about many is about; immutable, every method gives a new one.
 *
 * @param schema their schema, null for the default one
 * @param kinds whether tables, views or both
 * @param temporary whether those that only this connection sees, in place of those that last
 * @param names their names; all if empty
 */
public record Which(@Nullable String schema, Set<RelationKind> kinds, boolean temporary, Set<String> names) {
    public Which {
        kinds = Set.copyOf(kinds);
        names = Set.copyOf(names);
    }

    /** All tables of the default schema. */
    public static Which tables() {
        return new Which(null, Set.of(RelationKind.TABLE), false, Set.of());
    }

    /** All views of the default schema, also those whose rows are kept. */
    public static Which views() {
        return tables().kinds(RelationKind.VIEW, RelationKind.MATERIALIZED_VIEW);
    }

    /** All tables and views of the default schema. */
    public static Which everything() {
        return new Which(null, EnumSet.allOf(RelationKind.class), false, Set.of());
    }

    /** Those of another schema. */
    public Which in(@Nullable String schema) {
        return new Which(schema, kinds, temporary, names);
    }

    public Which kinds(RelationKind... wanted) {
        return new Which(schema, Set.of(wanted), temporary, names);
    }

    /** Those that only this connection sees. */
    public Which onlyTemporary() {
        return new Which(schema, kinds, true, names);
    }

    public Which only(String... wanted) {
        return new Which(schema, kinds, temporary, Set.of(wanted));
    }

    public Which only(Collection<String> wanted) {
        return new Which(schema, kinds, temporary, Set.copyOf(wanted));
    }
}
