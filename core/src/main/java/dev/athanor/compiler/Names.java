// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Cte;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.Subquery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that are made up while one statement is compiled: {@code anon_1}, {@code user_1}, {@code id_1}. Aliases,
 * labels and printed parameters draw from the same counters, in the order in which they are met.
 */
final class Names {
    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<AliasName, String> aliases = new HashMap<>();
    private final Map<FromNode, @Nullable String[]> outputs = new HashMap<>();

    /** A new name with this stem. */
    String next(String stem) {
        return stem + '_' + counters.merge(stem, 1, Integer::sum);
    }

    String alias(AliasName name) {
        return name.isAnonymous() ? aliases.computeIfAbsent(name, made -> next(made.text())) : name.text();
    }

    /** The name of a column of a subquery or CTE, as the query inside puts it out. */
    String column(ColumnRef column) {
        FromNode from = column.from();
        SelectNode select = query(from);
        if (select == null) {
            return column.name();
        }
        List<OutputColumn> columns = OutputColumn.of(select);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(column.name())) {
                return output(from, columns, i);
            }
        }
        throw new AssertionError("no column " + column.name() + " in " + from);
    }

    /** The name under which the {@code index}th column of a query is put out that is itself a source of rows. */
    String output(FromNode from, List<OutputColumn> columns, int index) {
        OutputColumn column = columns.get(index);
        if (column.named()) {
            return column.stem();
        }
        @Nullable String[] made = outputs.computeIfAbsent(from, query -> new @Nullable String[columns.size()]);
        String name = made[index];
        if (name == null) {
            name = next(column.stem());
            made[index] = name;
        }
        return name;
    }

    private static @Nullable SelectNode query(FromNode from) {
        if (from instanceof Subquery subquery) {
            return subquery.select();
        }
        return from instanceof Cte cte ? cte.select() : null;
    }
}
