// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.Bind;
import dev.athanor.ast.Clause;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.InsertNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TableInfo;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.error.UnknownName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What running an INSERT takes beyond sending it: columns that come with the values, and many rows in one statement. */
final class Inserts {
    private Inserts() {}

    /** The statement with the columns of those names, in the order of the table; the very same if it has columns. */
    static StatementNode complete(StatementNode statement, Set<String> names) {
        if (!(statement instanceof InsertNode insert)
                || names.isEmpty()
                || insert.clauses().has(Clause.COLUMNS)
                || !(insert.clauses().get(Clause.TARGET) instanceof TableRef target)) {
            return statement;
        }
        TableInfo table = target.table();
        List<Node> columns = new ArrayList<>();
        List<Node> values = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (ColumnInfo column : table.columns()) {
            known.add(column.name());
            if (names.contains(column.name())) {
                columns.add(new ColumnRef(target, column.name(), column.type()));
                values.add(new Parameter(column.name(), column.type()));
            }
        }
        for (String name : names) {
            if (!known.contains(name)) {
                throw UnknownName.column(table.name(), name, known);
            }
        }
        return new InsertNode(insert.clauses()
                .set(Clause.COLUMNS, new NodeList(columns))
                .set(Clause.VALUES, new NodeList(List.of(new NodeList(values)))));
    }

    /** Whether the rows of many groups of parameters can be written into one such statement. */
    static boolean holdsMany(StatementNode statement) {
        return statement instanceof InsertNode insert
                && !insert.clauses().list(Clause.COLUMNS).isEmpty()
                && insert.clauses().list(Clause.VALUES).size() == 1;
    }

    /** The statement with a row for each group, whose values take the places of the parameters. */
    static InsertNode withRows(InsertNode insert, List<? extends Map<String, ? extends @Nullable Object>> groups) {
        NodeList template = (NodeList) insert.clauses().list(Clause.VALUES).get(0);
        List<Node> rows = new ArrayList<>(groups.size());
        for (Map<String, ? extends @Nullable Object> group : groups) {
            rows.add(template.accept(new Rewriter() {
                @Override
                public Node visitParameter(Parameter open) {
                    return Bind.assigned(open.type().convert(group.get(open.name())), open.type(), open.name());
                }
            }));
        }
        return new InsertNode(insert.clauses().set(Clause.VALUES, new NodeList(rows)));
    }
}
