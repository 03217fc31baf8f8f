// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Assignment;
import dev.athanor.ast.Clause;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Excluded;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.InsertNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.Operator;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.Upsert;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What to do with rows that are there already; ends with {@link #doNothing} or {@link #doUpdate}, which give the INSERT.
 *
 * <p>It is {@code ON CONFLICT} on PostgreSQL and SQLite, {@code ON DUPLICATE KEY UPDATE} on MySQL and MariaDB, and a
 * {@code MERGE} on H2, SQL Server and Oracle; where one of them cannot do what is asked, it is refused.
 */
public final class OnConflict {
    private final InsertNode insert;
    private final List<String> keys;
    private final @Nullable String constraint;
    private final @Nullable ExpressionNode keyCondition;

    private OnConflict(
            InsertNode insert, List<String> keys, @Nullable String constraint, @Nullable ExpressionNode keyCondition) {
        this.insert = insert;
        this.keys = keys;
        this.constraint = constraint;
        this.keyCondition = keyCondition;
    }

    static OnConflict of(InsertNode insert, Expression<?>... keys) {
        List<String> names = new ArrayList<>();
        for (Expression<?> key : keys) {
            names.add(Dml.columnName(target(insert), key));
        }
        return new OnConflict(insert, names, null, null);
    }

    static OnConflict constraint(InsertNode insert, String name) {
        return new OnConflict(insert, List.of(), name, null);
    }

    private static TableRef target(InsertNode insert) {
        return (TableRef) Objects.requireNonNull(insert.clauses().get(Clause.TARGET));
    }

    /** Which rows the unique index of the keys holds, if it holds only some: {@code ON CONFLICT (keys) WHERE condition}. */
    public OnConflict where(Condition condition) {
        return new OnConflict(insert, keys, constraint, condition.node());
    }

    /** Leaves a row that is there as it is. */
    public Insert doNothing() {
        return with(List.of(), null);
    }

    /**
     * Sets these columns of a row that is there to what would have been inserted; without any, all that the INSERT has values
     * for and that are no keys.
     *
     * @throws InvalidStatement if there is nothing to set
     */
    public Insert doUpdate(Expression<?>... columns) {
        List<ColumnRef> chosen = new ArrayList<>();
        for (Expression<?> column : columns) {
            chosen.add(Dml.column(target(insert), column));
        }
        if (chosen.isEmpty()) {
            for (Node column : insert.clauses().list(Clause.COLUMNS)) {
                if (!keys.contains(((ColumnRef) column).name())) {
                    chosen.add((ColumnRef) column);
                }
            }
        }
        return with(
                chosen.stream()
                        .map(column -> new Assignment(column.name(), new Excluded(column.name(), column.type())))
                        .toList(),
                null,
                "doNothing()");
    }

    /** Changes a row that is there: {@code doUpdate(row -> row.set(STOCK, STOCK.plus(excluded(STOCK))))}. */
    public Insert doUpdate(UnaryOperator<Changes> changes) {
        Changes made = changes.apply(Changes.of(target(insert)));
        return with(made.assignments, made.condition, "row.set(…)");
    }

    private Insert with(List<Assignment> changes, @Nullable ExpressionNode condition, String remedy) {
        if (changes.isEmpty()) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "There is nothing to set in a row that is there already. Say " + remedy + ".");
        }
        return with(changes, condition);
    }

    private Insert with(List<Assignment> changes, @Nullable ExpressionNode condition) {
        Upsert upsert = new Upsert(keys, constraint, keyCondition, changes, condition);
        return Insert.of(insert.clauses().set(Clause.UPSERT, upsert));
    }

    /** What is set in a row; immutable, every method gives a new one. */
    public static final class Changes {
        private final TableRef target;
        private final List<Assignment> assignments;
        private final @Nullable ExpressionNode condition;

        private Changes(TableRef target, List<Assignment> assignments, @Nullable ExpressionNode condition) {
            this.target = target;
            this.assignments = assignments;
            this.condition = condition;
        }

        static Changes of(TableRef target) {
            return new Changes(target, List.of(), null);
        }

        List<Assignment> assignments() {
            return assignments;
        }

        @Nullable
        ExpressionNode condition() {
            return condition;
        }

        /** {@code SET column = ?}. */
        public <T> Changes set(Expression<T> column, @Nullable T value) {
            return assign(column, value);
        }

        /** {@code SET column = expression}. */
        public <T> Changes set(Expression<T> column, Expression<? extends T> value) {
            return assign(column, value);
        }

        private Changes assign(Expression<?> column, @Nullable Object value) {
            List<Assignment> all = new ArrayList<>(assignments);
            all.add(Dml.assign(target, Dml.columnName(target, column), value));
            return new Changes(target, all, condition);
        }

        /** Which rows are changed; the others stay as they are. Several conditions must all hold. */
        public Changes where(Condition wanted) {
            ExpressionNode both = condition == null ? wanted.node() : Operator.AND.of(condition, wanted.node());
            return new Changes(target, assignments, both);
        }
    }
}
