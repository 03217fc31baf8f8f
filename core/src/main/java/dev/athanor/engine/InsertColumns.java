// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.Clause;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.InsertNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TableInfo;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.error.UnknownName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gives an INSERT that names no columns those for which it gets values when it runs. */
final class InsertColumns {
    private InsertColumns() {}

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
}
