// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.ClausalNode;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.CteAlias;
import dev.athanor.ast.CteSelf;
import dev.athanor.ast.DerivedFrom;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.OutputColumn;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
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
    private final Map<AliasName, Outputs> outputs = new HashMap<>();

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
        if (column.from() instanceof CteSelf self) {
            return output(outputsOf(self), column);
        }
        ClausalNode statement = OutputColumn.statement(column.from());
        if (statement == null) {
            return column.name();
        }
        FromNode from = column.from() instanceof CteAlias alias ? alias.cte() : column.from();
        return output(outputs((DerivedFrom) from, statement), column);
    }

    /** A CTE that refers to itself is being written, so its names are known. */
    private Outputs outputsOf(CteSelf self) {
        Outputs known = outputs.get(self.name());
        if (known == null) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "What the step of a recursive query is given stands for that query inside of the step only. Outside,"
                            + " use what recursive(…).unionAll(…) returned.");
        }
        return known;
    }

    private String output(Outputs known, ColumnRef column) {
        for (int i = 0; i < known.columns.size(); i++) {
            if (known.columns.get(i).key().equals(column.name())) {
                return output(known, i);
            }
        }
        throw new AssertionError("no column " + column.name() + " in " + column.from());
    }

    /** The name under which the {@code index}th column of a statement is put out that rows come from. */
    String output(DerivedFrom from, ClausalNode statement, int index) {
        return output(outputs(from, statement), index);
    }

    private String output(Outputs known, int index) {
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

    private Outputs outputs(DerivedFrom from, ClausalNode statement) {
        Outputs known = outputs.get(from.name());
        if (known == null) {
            known = new Outputs(OutputColumn.of(statement), new HashMap<>());
            outputs.put(from.name(), known);
        }
        return known;
    }
}
