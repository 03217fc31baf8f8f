// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.AliasName;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Over;
import dev.athanor.ast.TableFunction;
import dev.athanor.ast.TableFunction.Form;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function as an expression, and what it can be told besides its arguments; immutable, every method gives a new one.
 *
 * @param <T> the Java class of the value
 */
public final class FunctionExpression<T> implements Expression<T> {
    private final ExpressionNode node;

    private FunctionExpression(ExpressionNode node) {
        this.node = node;
    }

    static <T> FunctionExpression<T> of(FunctionCall call) {
        return new FunctionExpression<>(call);
    }

    @Override
    public ExpressionNode node() {
        return node;
    }

    private Aggregate aggregate() {
        return node instanceof Aggregate aggregate
                ? aggregate
                : new Aggregate((FunctionCall) node, NodeList.EMPTY, false, null);
    }

    /**
     * {@code FILTER (WHERE condition)}: only the rows for which the conditions hold count. Where the database has no such
     * clause, the argument becomes {@code CASE WHEN condition THEN … END}.
     */
    public FunctionExpression<T> filter(Condition... conditions) {
        Aggregate aggregate = aggregate();
        @Nullable Condition before = aggregate.filter() == null ? null : Condition.of(aggregate.filter());
        Condition all = Functions.allOf(conditions);
        ExpressionNode filter = before == null ? all.node() : before.and(all).node();
        return new FunctionExpression<>(new Aggregate(aggregate.call(), aggregate.order(), aggregate.within(), filter));
    }

    /** {@code function(… ORDER BY terms)}: the order in which an aggregate takes the rows. */
    public FunctionExpression<T> orderedBy(OrderTerm... terms) {
        return ordered(false, terms);
    }

    /** {@code WITHIN GROUP (ORDER BY terms)}: the order that an ordered-set aggregate is about. */
    public FunctionExpression<T> withinGroup(OrderTerm... terms) {
        return ordered(true, terms);
    }

    private FunctionExpression<T> ordered(boolean within, OrderTerm... terms) {
        NodeList order = new NodeList(
                Arrays.<OrderTerm>stream(terms).<Node>map(OrderTerm::ordering).toList());
        Aggregate aggregate = aggregate();
        return new FunctionExpression<>(new Aggregate(aggregate.call(), order, within, aggregate.filter()));
    }

    /** This function as a source of rows, of which the columns are said next. */
    public TableValued tableValued() {
        return new TableValued(node, List.of(), Form.PLAIN);
    }

    /** This function as a source of rows that are plain values: {@code SELECT name FROM function(…) AS name}. */
    public Expression<T> columnValued(String name) {
        return columnValued(AliasName.of(name));
    }

    /** This function as a source of rows that are plain values, under a name that is made up. */
    public Expression<T> columnValued() {
        return columnValued(AliasName.anonymous("anon"));
    }

    private Expression<T> columnValued(AliasName name) {
        TableFunction source = new TableFunction(node, name, List.of(), Form.PLAIN);
        return new Value<>(new ColumnRef(source, "column_value", node.type()));
    }

    /** {@code OVER ()}: over all rows of the query. */
    public Expression<T> over() {
        return over(Window.ALL);
    }

    /** {@code OVER (window)}. */
    public Expression<T> over(Window window) {
        return new Value<>(new Over(node, window.partition(), window.order(), window.frame()));
    }
}
