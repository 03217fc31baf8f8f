// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.Bind;
import dev.athanor.ast.Clause;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.InsertNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.result.RowKeys;
import dev.athanor.result.ValueRow;
import dev.athanor.sql.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The primary key of the one row that an INSERT makes, of which the database may make a part. */
final class PrimaryKey {
    private final List<ColumnInfo> columns;
    private final InsertNode insert;
    private final Map<String, ? extends @Nullable Object> parameters;

    private PrimaryKey(
            List<ColumnInfo> columns, InsertNode insert, Map<String, ? extends @Nullable Object> parameters) {
        this.columns = columns;
        this.insert = insert;
        this.parameters = parameters;
    }

    /** The key of what a statement inserts; null if that is not one row of a table with a key. */
    static @Nullable PrimaryKey of(StatementNode statement, Map<String, ? extends @Nullable Object> parameters) {
        if (!(statement instanceof InsertNode insert)
                || !(insert.clauses().get(Clause.TARGET) instanceof TableRef target)
                || insert.clauses().list(Clause.VALUES).size() > 1
                || (insert.clauses().has(Clause.VALUES)
                        && insert.clauses().list(Clause.VALUES).isEmpty())) {
            return null;
        }
        List<ColumnInfo> columns = new ArrayList<>(1);
        for (ColumnInfo column : target.table().columns()) {
            if (column.primaryKey()) {
                columns.add(column);
            }
        }
        return columns.isEmpty() ? null : new PrimaryKey(columns, insert, parameters);
    }

    /** The column whose value the database makes, or null if all are given. */
    @Nullable
    ColumnInfo generated() {
        for (ColumnInfo column : columns) {
            if (column.identity() && position(column) < 0) {
                return column;
            }
        }
        return null;
    }

    private int position(ColumnInfo column) {
        List<Node> given = insert.clauses().list(Clause.COLUMNS);
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i) instanceof ColumnRef ref && ref.name().equals(column.name())) {
                return i;
            }
        }
        return -1;
    }

    /** The key, in the order of the table; null stands for what only the database knows. */
    Row row(@Nullable Object made) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        ColumnInfo generated = generated();
        for (int i = 0; i < values.length; i++) {
            ColumnInfo column = columns.get(i);
            values[i] = column == generated ? made : given(position(column));
        }
        return new ValueRow(RowKeys.named(columns.stream().map(ColumnInfo::name).toList()), values);
    }

    private @Nullable Object given(int position) {
        if (position < 0) {
            return null;
        }
        Node value =
                ((NodeList) insert.clauses().list(Clause.VALUES).get(0)).nodes().get(position);
        if (value instanceof Bind bind) {
            return bind.value();
        }
        return value instanceof Parameter open ? open.type().convert(parameters.get(open.name())) : null;
    }
}
