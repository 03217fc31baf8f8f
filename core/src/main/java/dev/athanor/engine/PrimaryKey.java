// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.Bind;
import dev.athanor.ast.Clause;
import dev.athanor.ast.ColumnDefault;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.InsertNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.dialect.Dialect;
import dev.athanor.result.RowKeys;
import dev.athanor.result.ValueRow;
import dev.athanor.sql.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The primary keys of the rows that an INSERT makes, of which the database may make a part. */
final class PrimaryKey {
    private final List<ColumnInfo> columns;
    private final InsertNode insert;
    private final boolean tellsAnyColumn;

    private PrimaryKey(List<ColumnInfo> columns, InsertNode insert, boolean tellsAnyColumn) {
        this.columns = columns;
        this.tellsAnyColumn = tellsAnyColumn;
        this.insert = insert;
    }

    /** The key of what a statement inserts; null if it inserts no rows of values, or into a table without a key. */
    static @Nullable PrimaryKey of(StatementNode statement, Dialect dialect) {
        if (!(statement instanceof InsertNode insert)
                || !(insert.clauses().get(Clause.TARGET) instanceof TableRef target)
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
        return columns.isEmpty()
                ? null
                : new PrimaryKey(columns, insert, dialect.syntax().identity().tellsAnyColumn());
    }

    /** Whether the statement inserts one row for each time that it runs. */
    boolean ofOneRow() {
        return insert.clauses().list(Clause.VALUES).size() <= 1;
    }

    /** The column whose value the database makes, or null if all are given. */
    @Nullable
    ColumnInfo generated() {
        for (ColumnInfo column : columns) {
            int position = position(column);
            boolean told = position < 0 ? column.serverDefault() != null : isComputed(position);
            if ((position < 0 && column.identity()) || (tellsAnyColumn && told)) {
                return column;
            }
        }
        return null;
    }

    private boolean isComputed(int position) {
        List<Node> rows = insert.clauses().list(Clause.VALUES);
        if (rows.size() != 1) {
            return false;
        }
        Node value = value(position);
        return !(value instanceof Bind || value instanceof Parameter);
    }

    private Node value(int position) {
        return ((NodeList) insert.clauses().list(Clause.VALUES).get(0)).nodes().get(position);
    }

    /** What the one row gets as a part of its key that a default computes and no driver tells; null if nothing does. */
    @Nullable
    ExpressionNode computed() {
        ColumnInfo column = tellsAnyColumn ? null : computedColumn();
        return column != null && column.onInsert() instanceof ColumnDefault.Sql sql ? sql.value() : null;
    }

    private @Nullable ColumnInfo computedColumn() {
        for (ColumnInfo column : columns) {
            int position = position(column);
            if (position >= 0
                    && isComputed(position)
                    && column.onInsert() instanceof ColumnDefault.Sql sql
                    && sql.value().equals(value(position))) {
                return column;
            }
        }
        return null;
    }

    /** The statement that inserts the rows. */
    InsertNode insert() {
        return insert;
    }

    /** The key of the same statement with a value in the place of what is {@link #computed}. */
    PrimaryKey with(@Nullable Object made) {
        ColumnInfo column = Objects.requireNonNull(computedColumn());
        NodeList row = (NodeList) insert.clauses().list(Clause.VALUES).get(0);
        List<Node> values = new ArrayList<>(row.nodes());
        values.set(position(column), Bind.assigned(column.type().convert(made), column.type(), column.name()));
        NodeList rows = new NodeList(List.of(new NodeList(values)));
        return new PrimaryKey(columns, new InsertNode(insert.clauses().set(Clause.VALUES, rows)), tellsAnyColumn);
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

    /**
     * The key of each row for each group of parameters, in the order of the table; null in it stands for what only the
     * database knows.
     *
     * @param made the value that the database made of {@link #generated}, if that is known
     */
    List<Row> rows(List<? extends Map<String, ? extends @Nullable Object>> groups, @Nullable Object made) {
        RowKeys keys = RowKeys.named(columns.stream().map(ColumnInfo::name).toList());
        List<Node> values = insert.clauses().list(Clause.VALUES);
        List<Row> rows = new ArrayList<>();
        for (Map<String, ? extends @Nullable Object> group : groups) {
            for (int i = 0; i < Math.max(1, values.size()); i++) {
                List<Node> row = values.isEmpty() ? List.of() : ((NodeList) values.get(i)).nodes();
                rows.add(new ValueRow(keys, row(row, group, made)));
            }
        }
        return rows;
    }

    private @Nullable Object[] row(
            List<Node> row, Map<String, ? extends @Nullable Object> group, @Nullable Object made) {
        @Nullable Object[] key = new @Nullable Object[columns.size()];
        ColumnInfo generated = generated();
        for (int i = 0; i < key.length; i++) {
            int position = position(columns.get(i));
            key[i] = columns.get(i) == generated ? made : position < 0 ? null : given(row.get(position), group);
        }
        return key;
    }

    private static @Nullable Object given(Node value, Map<String, ? extends @Nullable Object> group) {
        if (value instanceof Bind bind) {
            return bind.value();
        }
        return value instanceof Parameter open ? open.type().convert(group.get(open.name())) : null;
    }
}
