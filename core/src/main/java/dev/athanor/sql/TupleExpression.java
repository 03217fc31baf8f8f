// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.In;
import dev.athanor.ast.Operator;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.Tuple;
import dev.athanor.ast.TupleList;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several values that are compared as one: {@code (a, b) = (1, 2)}, {@code (a, b) IN ((1, 2), (3, 4))}. */
public final class TupleExpression {
    private final Tuple node;

    private TupleExpression(Tuple node) {
        this.node = node;
    }

    static TupleExpression of(Expression<?>... elements) {
        return new TupleExpression(new Tuple(Dml.nodes(elements)));
    }

    /** {@code (this) = (?, ?, …)}: each value takes the type of what it is compared with. */
    public Condition eq(Object... values) {
        return compared(Operator.EQ, values(values));
    }

    /** {@code (this) = (other)}. */
    public Condition eq(TupleExpression other) {
        return compared(Operator.EQ, other.node);
    }

    /** {@code (this) != (?, ?, …)}. */
    public Condition ne(Object... values) {
        return compared(Operator.NE, values(values));
    }

    /** {@code (this) < (?, ?, …)}: by the first values that differ. */
    public Condition lt(Object... values) {
        return compared(Operator.LT, values(values));
    }

    /** {@code (this) > (?, ?, …)}: by the first values that differ, as paging by a key needs it. */
    public Condition gt(Object... values) {
        return compared(Operator.GT, values(values));
    }

    private Condition compared(Operator operator, Tuple other) {
        sameSize(other.elements().size());
        for (int i = 0; i < node.elements().size(); i++) {
            Operands.checkComparable(node.elements().get(i), other.elements().get(i));
        }
        return Condition.of(operator.of(node, other));
    }

    /** {@code (this) IN ((?, ?), (?, ?), …)}; no row matches an empty collection. */
    public Condition in(Collection<? extends List<?>> rows) {
        return Condition.of(new In(node, candidates(rows), false));
    }

    /** {@code (this) NOT IN ((?, ?), (?, ?), …)}; every row matches an empty collection. */
    public Condition notIn(Collection<? extends List<?>> rows) {
        return Condition.of(new In(node, candidates(rows), true));
    }

    /** {@code (this) IN (SELECT …)}, of as many columns. */
    public Condition in(SelectBase<?> query) {
        sameSize(OutputColumn.of(query.node()).size());
        return Condition.of(new In(node, query.node(), false));
    }

    /** {@code (this) NOT IN (SELECT …)}, of as many columns. */
    public Condition notIn(SelectBase<?> query) {
        return in(query).not();
    }

    private Tuple values(Object... values) {
        sameSize(values.length);
        List<ExpressionNode> binds = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            binds.add(expression(i).bind(values[i]));
        }
        return new Tuple(binds);
    }

    private TupleList candidates(Collection<? extends List<?>> rows) {
        rows.forEach(row -> sameSize(row.size()));
        List<Bind> columns = new ArrayList<>();
        for (int i = 0; i < node.elements().size(); i++) {
            int at = i;
            List<@Nullable Object> column = new ArrayList<>();
            rows.forEach(row -> column.add(row.get(at)));
            columns.add((Bind) expression(i).bindAll(column));
        }
        return new TupleList(columns);
    }

    private Expression<?> expression(int index) {
        return new Value<>(node.elements().get(index));
    }

    private void sameSize(int size) {
        if (size != node.elements().size()) {
            throw new InvalidStatement(
                    ErrorCode.WRONG_OPERAND,
                    "A tuple of " + node.elements().size() + " values is compared with one of " + size + ": "
                            + Arrays.toString(node.elements().stream()
                                    .map(ExpressionNode::type)
                                    .toArray()) + ".");
        }
    }
}
