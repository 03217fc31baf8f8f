// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Assignment;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.InsertNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.TableRef;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** New rows of a table; immutable, every method gives a new one. */
public final class Insert implements Statement {
    private final InsertNode node;

    private Insert(Clauses clauses) {
        this.node = new InsertNode(clauses);
    }

    static Insert into(TableRef target) {
        return new Insert(Clauses.EMPTY.set(Clause.TARGET, target));
    }

    @Override
    public InsertNode node() {
        return node;
    }

    private TableRef target() {
        return (TableRef) java.util.Objects.requireNonNull(node.clauses().get(Clause.TARGET));
    }

    /** A value of the row to insert; with a column that has one already, the new one counts. */
    public <T> Insert value(Expression<T> column, @Nullable T value) {
        return value(columnName(column), value);
    }

    private Insert value(String column, @Nullable Object value) {
        List<Node> columns = new ArrayList<>(node.clauses().list(Clause.COLUMNS));
        List<Node> rows = node.clauses().list(Clause.VALUES);
        if (rows.size() > 1) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT, "The INSERT has several rows already; add whole rows with values(…).");
        }
        List<Node> row = new ArrayList<>(rows.isEmpty() ? List.of() : ((NodeList) rows.get(0)).nodes());
        Assignment assigned = Dml.assign(target(), column, value);
        int at = names(columns).indexOf(column);
        if (at >= 0) {
            row.set(at, assigned.value());
        } else {
            columns.add(reference(column, assigned.value()));
            row.add(assigned.value());
        }
        return new Insert(node.clauses()
                .set(Clause.COLUMNS, new NodeList(columns))
                .set(Clause.VALUES, new NodeList(List.of(new NodeList(row)))));
    }

    /** One row, by column name; in further calls, more rows of the same columns: {@code VALUES (…), (…)}. */
    public Insert values(Map<String, ? extends @Nullable Object> row) {
        List<String> names = names(node.clauses().list(Clause.COLUMNS));
        if (names.isEmpty()) {
            names = List.copyOf(row.keySet());
        } else if (names.size() != row.size() || !row.keySet().containsAll(names)) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "Every row of one INSERT needs the same columns: the first has " + names + ", this one "
                            + row.keySet() + ".");
        }
        List<Node> columns = new ArrayList<>();
        List<Node> values = new ArrayList<>();
        for (String name : names) {
            ExpressionNode value = Dml.assign(target(), name, row.get(name)).value();
            columns.add(reference(name, value));
            values.add(value);
        }
        return new Insert(node.clauses()
                .set(Clause.COLUMNS, new NodeList(columns))
                .append(Clause.VALUES, List.of(new NodeList(values))));
    }

    /** The columns for which values are given by name when the statement runs. */
    public Insert columns(Expression<?>... columns) {
        List<String> names = Arrays.stream(columns).map(Insert::columnName).toList();
        List<Node> values =
                names.stream().<Node>map(name -> Dml.parameter(target(), name)).toList();
        return new Insert(node.clauses()
                .set(
                        Clause.COLUMNS,
                        new NodeList(Arrays.stream(columns)
                                .<Node>map(Expression::node)
                                .toList()))
                .set(Clause.VALUES, new NodeList(List.of(new NodeList(values)))));
    }

    /** {@code RETURNING}: what the database made of the rows. */
    public Insert returning(Expression<?>... expressions) {
        return new Insert(node.clauses()
                .append(
                        Clause.RETURNING,
                        Arrays.stream(expressions).map(Expression::node).toList()));
    }

    private ColumnRef reference(String column, ExpressionNode value) {
        return new ColumnRef(target(), column, value.type());
    }

    private static List<String> names(List<Node> columns) {
        return columns.stream().map(column -> ((ColumnRef) column).name()).toList();
    }

    static String columnName(Expression<?> column) {
        if (column.node() instanceof ColumnRef ref) {
            return ref.name();
        }
        throw new InvalidStatement(ErrorCode.INVALID_STATEMENT, "Only a column can be assigned a value.");
    }

    @Override
    public String toString() {
        return sql(StandardPrinter.INSTANCE);
    }
}
