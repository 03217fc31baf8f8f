// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Assignment;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.StatementOption;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.UpdateNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changed rows of a table; immutable, every method gives a new one. Without {@link #where} it changes all rows. */
public final class Update implements Statement {
    private final UpdateNode node;

    private Update(Clauses clauses) {
        this.node = new UpdateNode(clauses);
    }

    static Update of(TableRef target) {
        return new Update(Clauses.EMPTY.set(Clause.TARGET, target));
    }

    @Override
    public UpdateNode node() {
        return node;
    }

    /**
     * {@code SET column = ?}; with a column that has a value already, the new one counts. The word {@code null} itself is
     * written {@link Functions#nullValue()}.
     */
    public <T> Update set(Expression<T> column, @Nullable T value) {
        return assign(column, value);
    }

    /** {@code SET column = expression}; with a column that has a value already, the new one counts. */
    public <T> Update set(Expression<T> column, @Nullable Expression<? extends T> value) {
        return assign(column, value);
    }

    /** Columns are set in the order of the calls: MySQL computes each with what was set before it. */
    private Update assign(Expression<?> column, @Nullable Object value) {
        TableRef target = (TableRef) Objects.requireNonNull(node.clauses().get(Clause.TARGET));
        Assignment assignment = Dml.assign(target, Dml.columnName(target, column), value);
        List<Node> all = new ArrayList<>(node.clauses().list(Clause.SET));
        for (int i = 0; i < all.size(); i++) {
            if (((Assignment) all.get(i)).column().equals(assignment.column())) {
                all.set(i, assignment);
                return new Update(node.clauses().set(Clause.SET, new NodeList(all)));
            }
        }
        all.add(assignment);
        return new Update(node.clauses().set(Clause.SET, new NodeList(all)));
    }

    /**
     * {@code FROM items}: tables, aliases or queries whose columns the statement refers to. Without a condition between them and
     * the table it would take every row of theirs with every one of its own.
     */
    public Update from(FromItem... items) {
        return new Update(node.clauses().append(Clause.FROM, Dml.froms(items)));
    }

    /** {@code ORDER BY}: which rows come first, where there is a limit (MySQL, MariaDB). */
    public Update orderBy(OrderTerm... terms) {
        return new Update(node.clauses().append(Clause.ORDER_BY, Dml.orderings(terms)));
    }

    /** {@code LIMIT ?}: at most so many rows (MySQL, MariaDB). */
    public Update limit(int rows) {
        return new Update(node.clauses().set(Clause.LIMIT, Dml.limit(rows)));
    }

    /** {@code WHERE condition}; several, here or in further calls, must all hold. */
    public Update where(Condition... conditions) {
        Clauses changed = node.clauses();
        for (Condition condition : conditions) {
            changed = changed.and(Clause.WHERE, condition.node());
        }
        return new Update(changed);
    }

    /** {@code RETURNING}: what the database made of the rows. */
    public Update returning(Expression<?>... expressions) {
        return new Update(node.clauses().append(Clause.RETURNING, Dml.nodes(expressions)));
    }

    /** Puts these into the WITH clause, whether or not the statement refers to them. */
    public Update with(CommonTable... tables) {
        return new Update(Dml.with(node.clauses(), tables));
    }

    /** Wishes for what runs the statement, such as {@link dev.athanor.ast.CartesianCheck}. */
    public Update options(StatementOption... options) {
        return new Update(Dml.options(node.clauses(), options));
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
    public Update rewrite(Rewriter pass) {
        return new Update(pass.rewrite(node).clauses());
    }

    @Override
    public String toString() {
        return sql(StandardPrinter.INSTANCE);
    }
}
