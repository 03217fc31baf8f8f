// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One column that a query puts out.
 *
 * @param key the name by which an enclosing query may ask for it, unique among those of the query
 * @param stem the column's or label's own name, or what a made-up name begins with: {@code id} of a second {@code id},
 *     {@code id_} of a column that is selected twice, the name of a function, or {@code anon}
 * @param named whether the stem is the name under which the column is put out, so that none has to be made up
 * @param value what the column holds; entities and whole tables are taken apart into theirs
 */
public record OutputColumn(String key, String stem, boolean named, ExpressionNode value) {
    /** What a statement puts out, in order: the elements of a query, those of the first of several, what is returned. */
    public static List<OutputColumn> of(ClausalNode statement) {
        List<ExpressionNode> elements = elements(statement);
        Set<String> own = new HashSet<>();
        for (ExpressionNode value : elements) {
            String name = ownName(value);
            if (name != null) {
                own.add(name);
            }
        }
        List<OutputColumn> outputs = new ArrayList<>(elements.size());
        Set<String> taken = new HashSet<>();
        Set<ExpressionNode> columns = new HashSet<>();
        Map<String, Integer> counters = new HashMap<>();
        for (ExpressionNode value : elements) {
            String name = ownName(value);
            boolean repeated = value instanceof ColumnRef && !columns.add(value);
            if (name != null && taken.add(name)) {
                outputs.add(new OutputColumn(name, name, true, value));
            } else {
                String stem = name == null ? stem(value) : repeated ? name + '_' : name;
                outputs.add(new OutputColumn(key(stem, own, counters), stem, false, value));
            }
        }
        return outputs;
    }

    private static String key(String stem, Set<String> own, Map<String, Integer> counters) {
        String key = stem + '_' + counters.merge(stem, 1, Integer::sum);
        return own.contains(key) ? key(stem, own, counters) : key;
    }

    /** The columns of whatever rows come from. */
    public static List<ColumnRef> of(FromNode from) {
        if (from instanceof TableRef ref) {
            return tableColumns(ref.table(), from);
        }
        if (from instanceof Alias alias) {
            return tableColumns(alias.table().table(), from);
        }
        if (from instanceof Join join) {
            List<ColumnRef> both = new ArrayList<>(of(join.left()));
            both.addAll(of(join.right()));
            return both;
        }
        if (from instanceof TableSample sample) {
            return tableColumns(sample.table().table(), from);
        }
        ClausalNode statement = statement(from);
        return statement == null
                ? sourceColumns(from)
                : of(statement).stream()
                        .map(output ->
                                new ColumnRef(from, output.key(), output.value().type()))
                        .toList();
    }

    /** The statement that a source is, under whichever name, or null. */
    public static @Nullable ClausalNode statement(FromNode from) {
        if (from instanceof Subquery subquery) {
            return subquery.query();
        }
        if (from instanceof CteAlias alias) {
            return alias.cte().statement();
        }
        return from instanceof Cte cte ? cte.statement() : null;
    }

    private static List<ColumnRef> sourceColumns(FromNode from) {
        List<SourceColumn> columns;
        if (from instanceof ValuesTable values) {
            columns = values.columns();
        } else if (from instanceof TableFunction function) {
            columns = function.columns();
        } else {
            columns = ((CteSelf) from).columns();
        }
        return columns.stream()
                .map(column -> new ColumnRef(from, column.name(), column.type()))
                .toList();
    }

    /** The elements that a statement puts out, with entities and whole tables taken apart into their columns. */
    public static List<ExpressionNode> elements(ClausalNode statement) {
        if (statement instanceof CompoundNode compound) {
            return elements(compound.first());
        }
        List<ExpressionNode> elements = new ArrayList<>();
        Clause clause = statement instanceof QueryNode ? Clause.COLUMNS : Clause.RETURNING;
        for (Node node : statement.clauses().list(clause)) {
            if (node instanceof TableElement all) {
                elements.addAll(of(all.from()));
            } else if (node instanceof EntityElement entity) {
                elements.addAll(entity.handle().columns(entity.from()));
            } else {
                elements.add((ExpressionNode) node);
            }
        }
        return elements;
    }

    private static List<ColumnRef> tableColumns(TableInfo table, FromNode from) {
        return table.columns().stream()
                .map(column -> new ColumnRef(from, column.name(), column.type()))
                .toList();
    }

    private static @Nullable String ownName(ExpressionNode value) {
        if (value instanceof ColumnRef column) {
            return column.name();
        }
        if (value instanceof Label label) {
            return label.name();
        }
        return value instanceof Cast cast ? ownName(cast.value()) : null;
    }

    private static String stem(ExpressionNode value) {
        return value instanceof Aggregate aggregate && aggregate.filter() == null
                ? stem(aggregate.call())
                : value instanceof FunctionCall call
                        ? call.name().substring(call.name().lastIndexOf('.') + 1)
                        : "anon";
    }
}
