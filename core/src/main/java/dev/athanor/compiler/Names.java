// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.SelectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that are made up while one statement is compiled: {@code anon_1}, {@code user_1}, {@code id_1}. Aliases,
 * labels and printed parameters draw from the same counters, in the order in which they are met.
 */
final class Names {
    /** What is left of the longest name for the underscore and the number. */
    private static final int NUMBER_LENGTH = 6;

    private final Set<String> chosen;
    private final int longestStem;
    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<AliasName, String> aliases = new HashMap<>();
    private final Map<FromNode, Outputs> outputs = new HashMap<>();

    /** What a query puts out that rows come from, and the names that were made up for it so far. */
    private record Outputs(List<OutputColumn> columns, Map<Integer, String> made) {}

    /**
     * Names for one statement.
     *
     * @param chosen names that are in the statement already
     * @param longest the most characters that the database allows
     */
    Names(Set<String> chosen, int longest) {
        this.chosen = chosen;
        this.longestStem = longest - NUMBER_LENGTH;
    }

    /** A new name with this stem. */
    String next(String stem) {
        String kept = stem.length() > longestStem ? stem.substring(0, longestStem) : stem;
        String name = kept + '_' + counters.merge(kept, 1, Integer::sum);
        return chosen.contains(name) ? next(stem) : name;
    }

    String alias(AliasName name) {
        if (!name.isAnonymous()) {
            return name.text();
        }
        String known = aliases.get(name);
        if (known == null) {
            known = next(name.text());
            aliases.put(name, known);
        }
        return known;
    }

    /** The name of a column of a table, or of a query as that one puts it out. */
    String column(ColumnRef column) {
        FromNode from = column.from();
        SelectNode select = BaseColumn.query(from);
        if (select == null) {
            return column.name();
        }
        List<OutputColumn> columns = outputs(from, select).columns;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(column.name())) {
                return output(from, select, i);
            }
        }
        throw new AssertionError("no column " + column.name() + " in " + from);
    }

    /** The name under which the {@code index}th column of a query is put out that rows come from. */
    String output(FromNode from, SelectNode select, int index) {
        Outputs known = outputs(from, select);
        String name = known.made.get(index);
        if (name == null) {
            name = output(known.columns.get(index));
            known.made.put(index, name);
        }
        return name;
    }

    /** The name under which a column of any other query is put out; a new one each time if it has to be made up. */
    String output(OutputColumn column) {
        if (!column.named()) {
            return next(column.stem());
        }
        return column.value() instanceof ColumnRef reference ? column(reference) : column.stem();
    }

    private Outputs outputs(FromNode from, SelectNode select) {
        Outputs known = outputs.get(from);
        if (known == null) {
            known = new Outputs(OutputColumn.of(select), new HashMap<>());
            outputs.put(from, known);
        }
        return known;
    }
}
