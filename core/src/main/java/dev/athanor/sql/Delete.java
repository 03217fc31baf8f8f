// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.DeleteNode;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.StatementOption;
import dev.athanor.ast.TableRef;

/** Deleted rows of a table; immutable, every method gives a new one. Without {@link #where} it deletes all rows. */
public final class Delete implements Statement {
    private final DeleteNode node;

    private Delete(Clauses clauses) {
        this.node = new DeleteNode(clauses);
    }

    static Delete from(TableRef target) {
        return new Delete(Clauses.EMPTY.set(Clause.TARGET, target));
    }

    @Override
    public DeleteNode node() {
        return node;
    }

    /**
     * {@code USING items}: tables, aliases or queries whose columns the statement refers to. Without a condition between them and
     * the table it would take every row of theirs with every one of its own.
     */
    public Delete using(FromItem... items) {
        return new Delete(node.clauses().append(Clause.FROM, Dml.froms(items)));
    }

    /** {@code ORDER BY}: which rows come first, where there is a limit (MySQL, MariaDB). */
    public Delete orderBy(OrderTerm... terms) {
        return new Delete(node.clauses().append(Clause.ORDER_BY, Dml.orderings(terms)));
    }

    /** {@code LIMIT ?}: at most so many rows (MySQL, MariaDB). */
    public Delete limit(int rows) {
        return new Delete(node.clauses().set(Clause.LIMIT, Dml.limit(rows)));
    }

    /** {@code WHERE condition}; several, here or in further calls, must all hold. */
    public Delete where(Condition... conditions) {
        Clauses changed = node.clauses();
        for (Condition condition : conditions) {
            changed = changed.and(Clause.WHERE, condition.node());
        }
        return new Delete(changed);
    }

    /** {@code RETURNING}: the rows as they were. */
    public Delete returning(Expression<?>... expressions) {
        return new Delete(node.clauses().append(Clause.RETURNING, Dml.nodes(expressions)));
    }

    /** Puts these into the WITH clause, whether or not the statement refers to them. */
    public Delete with(CommonTable... tables) {
        return new Delete(Dml.with(node.clauses(), tables));
    }

    /** Wishes for what runs the statement, such as {@link dev.athanor.ast.CartesianCheck}. */
    public Delete options(StatementOption... options) {
        return new Delete(Dml.options(node.clauses(), options));
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
    public Delete rewrite(Rewriter pass) {
        return new Delete(pass.rewrite(node).clauses());
    }

    @Override
    public String toString() {
        return sql(StandardPrinter.INSTANCE);
    }
}
