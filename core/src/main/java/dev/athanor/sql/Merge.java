// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.MergeBranch;
import dev.athanor.ast.MergeBranch.Action;
import dev.athanor.ast.MergeNode;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.StatementOption;
import dev.athanor.ast.TableRef;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a source merged into a table; immutable, every method gives a new one. {@link Statements#merge} begins it,
 * and the first branch whose rows a row is among decides what becomes of it.
 *
 * <pre>{@code
 * merge(STOCK, delivery, STOCK_ID.eq(delivery.c("id")))
 *         .whenMatched(STOCK_CLOSED.eq(true)).delete()
 *         .whenMatched().update(row -> row.set(STOCK_SIZE, STOCK_SIZE.plus(delivery.<Integer>c("size"))))
 *         .whenNotMatched().insert(row -> row.set(STOCK_ID, delivery.<Long>c("id")));
 * }</pre>
 *
 * <p>PostgreSQL from 15 on, H2, SQL Server and Oracle have it; where a row is inserted or else updated by its key,
 * {@link Insert#onConflict} does so on every database.
 */
public final class Merge implements Statement {
    private final MergeNode node;

    private Merge(Clauses clauses) {
        this.node = new MergeNode(clauses);
    }

    static Merge into(TableRef target, FromItem source, Condition on) {
        return new Merge(Clauses.EMPTY
                .set(Clause.TARGET, target)
                .append(Clause.FROM, List.of(source.from()))
                .set(Clause.WHERE, on.node()));
    }

    @Override
    public MergeNode node() {
        return node;
    }

    /** {@code WHEN MATCHED [AND condition]}: rows that are on both sides. */
    public Matched whenMatched(Condition... conditions) {
        return new Matched(this, all(conditions));
    }

    /** {@code WHEN NOT MATCHED [AND condition]}: rows of the source that the table has none for. */
    public NotMatched whenNotMatched(Condition... conditions) {
        return new NotMatched(this, all(conditions));
    }

    private static @Nullable ExpressionNode all(Condition... conditions) {
        ExpressionNode all = null;
        for (Condition condition : conditions) {
            all = both(all, condition.node());
        }
        return all;
    }

    private static @Nullable ExpressionNode both(@Nullable ExpressionNode one, @Nullable ExpressionNode other) {
        return one == null ? other : other == null ? one : Operator.AND.of(one, other);
    }

    private Merge with(Action action, @Nullable ExpressionNode condition, UnaryOperator<OnConflict.Changes> changes) {
        TableRef target = (TableRef) Objects.requireNonNull(node.clauses().get(Clause.TARGET));
        OnConflict.Changes made = changes.apply(OnConflict.Changes.of(target));
        if (made.assignments().isEmpty()) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT, "A branch of a MERGE sets nothing. Say row.set(column, value).");
        }
        return with(new MergeBranch(action, both(condition, made.condition()), made.assignments()));
    }

    private Merge with(MergeBranch branch) {
        return new Merge(node.clauses().append(Clause.VALUES, List.of(branch)));
    }

    /** Puts these into the WITH clause. */
    public Merge with(CommonTable... tables) {
        return new Merge(Dml.with(node.clauses(), tables));
    }

    /** Wishes for what runs the statement, such as {@link dev.athanor.ast.CartesianCheck}. */
    public Merge options(StatementOption... options) {
        return new Merge(Dml.options(node.clauses(), options));
    }

    /** The same statement, changed by a pass over its tree. */
    public Merge rewrite(Rewriter pass) {
        return new Merge(pass.rewrite(node).clauses());
    }

    @Override
    public String toString() {
        return sql(StandardPrinter.INSTANCE);
    }

    /** What becomes of rows that are on both sides. */
    public static final class Matched {
        private final Merge merge;
        private final @Nullable ExpressionNode condition;

        private Matched(Merge merge, @Nullable ExpressionNode condition) {
            this.merge = merge;
            this.condition = condition;
        }

        /** {@code THEN UPDATE SET …}. */
        public Merge update(UnaryOperator<OnConflict.Changes> changes) {
            return merge.with(Action.UPDATE, condition, changes);
        }

        /** {@code THEN DELETE}. */
        public Merge delete() {
            return merge.with(new MergeBranch(Action.DELETE, condition, List.of()));
        }
    }

    /** What becomes of rows of the source that the table has none for. */
    public static final class NotMatched {
        private final Merge merge;
        private final @Nullable ExpressionNode condition;

        private NotMatched(Merge merge, @Nullable ExpressionNode condition) {
            this.merge = merge;
            this.condition = condition;
        }

        /** {@code THEN INSERT (…) VALUES (…)}. */
        public Merge insert(UnaryOperator<OnConflict.Changes> values) {
            return merge.with(Action.INSERT, condition, values);
        }
    }
}
