// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Assignment;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.UpdateNode;
import java.util.Arrays;
import java.util.List;
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

    /** {@code SET column = ?}. */
    public <T> Update set(Expression<T> column, @Nullable T value) {
        return assign(Insert.columnName(column), value);
    }

    /** {@code SET column = expression}. */
    public <T> Update set(Expression<T> column, Expression<? extends T> value) {
        return assign(Insert.columnName(column), value);
    }

    private Update assign(String column, @Nullable Object value) {
        TableRef target =
                (TableRef) java.util.Objects.requireNonNull(node.clauses().get(Clause.TARGET));
        Assignment assignment = Dml.assign(target, column, value);
        return new Update(node.clauses().append(Clause.SET, List.of(assignment)));
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
        return new Update(node.clauses()
                .append(
                        Clause.RETURNING,
                        Arrays.stream(expressions).map(Expression::node).toList()));
    }

    @Override
    public String toString() {
        return sql(StandardPrinter.INSTANCE);
    }
}
