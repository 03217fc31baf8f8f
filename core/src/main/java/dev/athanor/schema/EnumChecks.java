// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ConstraintTraits;
import dev.athanor.ast.In;
import dev.athanor.ast.TableInfo.CheckInfo;
import dev.athanor.type.EnumLabels;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The checks that keep a string to the labels of an enum, where the type of a column asks for it. */
final class EnumChecks {
    private EnumChecks() {}

    static List<CheckInfo> of(Table table) {
        return table.view() != null
                ? List.of()
                : table.all().stream()
                        .flatMap(column -> checked(column.type()).stream().map(labels -> check(table, column, labels)))
                        .toList();
    }

    /** What the column may hold, of each of the types that it has on some database. */
    private static Set<EnumLabels> checked(SqlType<?> type) {
        Set<EnumLabels> found = new LinkedHashSet<>();
        for (SqlType<?> each : type.alternatives()) {
            EnumLabels labels = each.stored().labels();
            if (labels != null && labels.checked()) {
                found.add(labels);
            }
        }
        return found;
    }

    private static CheckInfo check(Table table, Column<?> column, EnumLabels labels) {
        In condition = new In(column.node(), Bind.list(labels.labels(), Types.STRING, column.name()), false);
        String nativeName = labels.nativeName();
        ConstraintTraits traits = ConstraintTraits.NONE.when(
                dialect -> labels.equals(column.type().storedOn(dialect).labels()));
        return new CheckInfo(
                table.naming().check(table, traits, condition, nativeName == null ? column.name() : nativeName),
                condition,
                nativeName != null);
    }
}
