// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.ConstraintInfo;
import dev.athanor.ast.TableInfo.ForeignKeyInfo;
import dev.athanor.ast.TableInfo.IndexInfo;
import dev.athanor.ast.TableInfo.PrimaryKeyInfo;
import dev.athanor.ast.TableInfo.UniqueInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a table's constraints and indexes mean once everything that they name is found. */
record TableFacts(
        @Nullable PrimaryKeyInfo primaryKey,
        List<ConstraintInfo> constraints,
        List<ForeignKeyInfo> foreignKeys,
        List<UniqueInfo> uniques,
        List<IndexInfo> indexes) {
    static TableFacts of(Table table, List<Constraint<?>> constraints, List<Index> indexes) {
        PrimaryKeyInfo primaryKey = null;
        List<ConstraintInfo> all = new ArrayList<>();
        List<ForeignKeyInfo> foreignKeys = new ArrayList<>();
        List<UniqueInfo> uniques = new ArrayList<>();
        for (Constraint<?> constraint : constraints) {
            ConstraintInfo info = constraint.on(table);
            if (info instanceof PrimaryKeyInfo key) {
                primaryKey = key;
                all.add(0, key);
            } else {
                all.add(info);
            }
            if (info instanceof ForeignKeyInfo key) {
                foreignKeys.add(key);
            } else if (info instanceof UniqueInfo unique) {
                uniques.add(unique);
            }
        }
        all.addAll(EnumChecks.of(table));
        return new TableFacts(
                primaryKey,
                List.copyOf(all),
                List.copyOf(foreignKeys),
                List.copyOf(uniques),
                indexes.stream().map(index -> index.on(table)).toList());
    }
}
