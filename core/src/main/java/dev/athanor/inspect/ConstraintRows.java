// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers the constraints of many tables, in whatever order a reader finds them. */
public final class ConstraintRows {
    private final Map<String, Gathered> tables = new LinkedHashMap<>();

    /** Nothing gathered yet. */
    public ConstraintRows() {}

    private static final class Gathered {
        private @Nullable ReflectedPrimaryKey primaryKey;
        private final List<ReflectedForeignKey> foreignKeys = new ArrayList<>();
        private final List<ReflectedUnique> uniques = new ArrayList<>();
        private final List<ReflectedCheck> checks = new ArrayList<>();
        private final List<ReflectedExclusion> exclusions = new ArrayList<>();
    }

    private Gathered of(String table) {
        return tables.computeIfAbsent(table, name -> new Gathered());
    }

    public void add(String table, ReflectedPrimaryKey key) {
        of(table).primaryKey = key;
    }

    public void add(String table, ReflectedForeignKey key) {
        of(table).foreignKeys.add(key);
    }

    public void add(String table, ReflectedUnique unique) {
        of(table).uniques.add(unique);
    }

    public void add(String table, ReflectedCheck check) {
        of(table).checks.add(check);
    }

    public void add(String table, ReflectedExclusion exclusion) {
        of(table).exclusions.add(exclusion);
    }

    /** What was gathered, by the names of the tables. */
    public Map<String, ReflectedConstraints> byTable() {
        Map<String, ReflectedConstraints> found = new HashMap<>();
        tables.forEach((name, gathered) -> found.put(
                name,
                new ReflectedConstraints(
                        gathered.primaryKey,
                        gathered.foreignKeys,
                        gathered.uniques,
                        gathered.checks,
                        gathered.exclusions)));
        return found;
    }

    /** The names in a column, as a model calls them, of the rows that have one. */
    public static List<String> names(List<CatalogRow> rows, String column) {
        return rows.stream()
                .map(row -> row.nameOrNull(column))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Puts together rows that belong together and follow each other in order, such as those of the columns of one key.
     *
     * @param by the columns whose values are alike in rows that belong together
     */
    public static List<List<CatalogRow>> grouped(List<CatalogRow> rows, String... by) {
        Map<List<String>, List<CatalogRow>> groups = new LinkedHashMap<>();
        for (CatalogRow row : rows) {
            List<String> key = new ArrayList<>();
            for (String column : by) {
                key.add(row.text(column));
            }
            groups.computeIfAbsent(key, each -> new ArrayList<>()).add(row);
        }
        return List.copyOf(groups.values());
    }
}
