// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Assignment;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.InsertNode;
import dev.athanor.ast.InsertOption;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.QueryNode;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.TableRef;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * New rows of a table; immutable, every method gives a new one. Columns are written in the order of the table; without
 * any, it is one row of nothing but defaults.
 */
public final class Insert implements Statement {
    private final InsertNode node;

    private Insert(Clauses clauses) {
        this.node = new InsertNode(clauses);
    }

    static Insert of(Clauses clauses) {
        return new Insert(clauses);
    }

    static Insert into(TableRef target) {
        return new Insert(Clauses.EMPTY.set(Clause.TARGET, target));
    }

    @Override
    public InsertNode node() {
        return node;
    }

    private TableRef target() {
        return (TableRef) Objects.requireNonNull(node.clauses().get(Clause.TARGET));
    }

    /**
     * A value of the row to insert; with a column that has one already, the new one counts. The word {@code null} itself
     * is written {@link Functions#nullValue()}.
     */
    public <T> Insert value(Expression<T> column, @Nullable T value) {
        return assign(Dml.columnName(target(), column), value);
    }

    /** An expression as a value of the row to insert; with a column that has one already, the new one counts. */
    public <T> Insert value(Expression<T> column, @Nullable Expression<? extends T> value) {
        return assign(Dml.columnName(target(), column), value);
    }

    private Insert assign(String column, @Nullable Object value) {
        List<Node> columns = new ArrayList<>(node.clauses().list(Clause.COLUMNS));
        List<Node> rows = rows();
        if (rows.size() > 1) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT, "The INSERT has several rows already; add whole rows with values(…).");
        }
        List<Node> row = new ArrayList<>(rows.isEmpty() ? List.of() : ((NodeList) rows.get(0)).nodes());
        Assignment assigned = Dml.assign(target(), column, value);
        List<String> names = names(columns);
        int at = names.indexOf(column);
        if (at >= 0) {
            row.set(at, assigned.value());
        } else {
            int position = Dml.position(target(), column);
            at = (int) names.stream()
                    .filter(name -> Dml.position(target(), name) < position)
                    .count();
            columns.add(at, reference(column));
            row.add(at, assigned.value());
        }
        return with(columns, new NodeList(List.of(new NodeList(row))));
    }

    /** One row, by column name; in further calls, more rows of the same columns: {@code VALUES (…), (…)}. */
    public Insert values(Map<String, ? extends @Nullable Object> row) {
        List<Node> rows = new ArrayList<>(rows());
        List<String> names = rows.isEmpty() ? sorted(row) : names(node.clauses().list(Clause.COLUMNS));
        if (names.size() != row.size() || !row.keySet().containsAll(names)) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "Every row of one INSERT needs the same columns: the first has " + names + ", this one "
                            + new TreeSet<>(row.keySet()) + ".");
        }
        List<Node> values = new ArrayList<>();
        for (String name : names) {
            values.add(Dml.assign(target(), name, row.get(name)).value());
        }
        rows.add(new NodeList(values));
        return with(names.stream().<Node>map(this::reference).toList(), new NodeList(rows));
    }

    private List<String> sorted(Map<String, ?> row) {
        return row.keySet().stream()
                .sorted(Comparator.comparingInt(name -> Dml.position(target(), name)))
                .toList();
    }

    /** The columns for which values are given by name when the statement runs, or by the query in {@link #from}. */
    public Insert columns(Expression<?>... columns) {
        List<String> names = Arrays.stream(columns)
                .map(column -> Dml.columnName(target(), column))
                .toList();
        List<Node> values =
                names.stream().<Node>map(name -> Dml.parameter(target(), name)).toList();
        return with(names.stream().<Node>map(this::reference).toList(), new NodeList(List.of(new NodeList(values))));
    }

    /** {@code INSERT INTO … (columns) SELECT …}: a row for each of the query's. */
    public Insert from(SelectBase<?> query) {
        List<Node> columns = node.clauses().list(Clause.COLUMNS);
        int given = OutputColumn.of(query.node()).size();
        if (columns.size() != given) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "The INSERT has " + columns.size() + " columns and its query " + given
                            + ". Name the columns first, in the query's order: insert(table).columns(…).from(select(…)).");
        }
        return with(columns, query.node());
    }

    /**
     * What to do with rows that are there already: {@code onConflict(ID).doUpdate()} is an upsert on every database.
     *
     * @param keys the columns of the primary or unique key by which a row is known to be there; without any, every unique
     *     key counts, where the database can do that
     */
    public OnConflict onConflict(Expression<?>... keys) {
        return OnConflict.of(node, keys);
    }

    /** What to do with rows that would break a constraint: {@code ON CONFLICT ON CONSTRAINT name} (PostgreSQL). */
    public OnConflict onConflictWith(String constraint) {
        return OnConflict.constraint(node, constraint);
    }

    /**
     * Words of one database between {@code INSERT} and {@code INTO}, such as {@code IGNORE} or {@code OR REPLACE}.
     *
     * @throws InvalidStatement if they are anything but words
     */
    public Insert prefix(String words) {
        return new Insert(node.clauses().append(Clause.PREFIX, List.of(Dml.words(words))));
    }

    /** {@code RETURNING}: what the database made of the rows. */
    public Insert returning(Expression<?>... expressions) {
        return new Insert(node.clauses().append(Clause.RETURNING, Dml.nodes(expressions)));
    }

    /**
     * Lets the rows that a list of parameters makes come back from {@link #returning} in the order of the list, which no
     * database promises by itself. They are told apart by the key that the database makes, which ascends, or by the keys
     * that were given; where there is neither, and beside an ON CONFLICT, each row is inserted by a statement of its own.
     */
    public Insert sortByParameterOrder() {
        return new Insert(Dml.options(node.clauses(), InsertOption.SORT_BY_PARAMETER_ORDER));
    }

    private List<Node> rows() {
        if (node.clauses().get(Clause.VALUES) instanceof QueryNode) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT, "The INSERT takes its rows from a query, and so no values beside it.");
        }
        return node.clauses().list(Clause.VALUES);
    }

    private Insert with(List<Node> columns, Node values) {
        return new Insert(
                node.clauses().set(Clause.COLUMNS, new NodeList(columns)).set(Clause.VALUES, values));
    }

    private ColumnRef reference(String column) {
        int position = Dml.position(target(), column);
        return new ColumnRef(
                target(), column, target().table().columns().get(position).type());
    }

    private static List<String> names(List<Node> columns) {
        return columns.stream().map(column -> ((ColumnRef) column).name()).toList();
    }

    /** Puts these into the WITH clause, whether or not the statement refers to them. */
    public Insert with(CommonTable... tables) {
        return new Insert(Dml.with(node.clauses(), tables));
    }

    /**
     * The rows that this statement returns as a source of rows, in the WITH clause: it runs once with the query.
     *
     * @throws dev.athanor.error.InvalidStatement if it has no {@link #returning}
     */
    public CommonTable cte(String name) {
        return Dml.cte(node, name);
    }

    /** The same statement, changed by a pass over its tree. */
    public Insert rewrite(Rewriter pass) {
        return new Insert(pass.rewrite(node).clauses());
    }

    @Override
    public String toString() {
        return sql(StandardPrinter.INSTANCE);
    }
}
