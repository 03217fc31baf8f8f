// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Between;
import dev.athanor.ast.BooleanLiteral;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Idiom;
import dev.athanor.ast.In;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.NullLiteral;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Phrase;
import dev.athanor.type.TypeKind;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every value can be asked: whether it equals, precedes or is among others. */
public interface Comparisons<T> {
    ExpressionNode node();

    ExpressionNode bind(@Nullable Object value);

    ExpressionNode bindAll(Iterable<?> values);

    /** {@code this = ?}, or {@code this IS NULL} for null; true and false are written out: {@code this = true}. */
    default Condition eq(@Nullable T value) {
        return value == null ? isNull() : Condition.of(Operator.EQ.of(node(), constant(value)));
    }

    /** {@code this = other}, or {@code this IS NULL} for null. */
    default Condition eq(@Nullable Expression<? extends T> other) {
        return against(Operator.EQ, other);
    }

    /** {@code this != ?}, or {@code this IS NOT NULL} for null; true and false are written out. */
    default Condition ne(@Nullable T value) {
        return value == null ? isNotNull() : Condition.of(Operator.NE.of(node(), constant(value)));
    }

    /** {@code this != other}, or {@code this IS NOT NULL} for null. */
    default Condition ne(@Nullable Expression<? extends T> other) {
        return against(Operator.NE, other);
    }

    private Condition against(Operator operator, @Nullable Expression<?> other) {
        if (other == null || other.node() instanceof NullLiteral) {
            return operator == Operator.EQ || operator == Operator.IS_NOT_DISTINCT_FROM ? isNull() : isNotNull();
        }
        return Condition.of(Operands.compare(operator, node(), other.node()));
    }

    private ExpressionNode constant(Object value) {
        return value instanceof Boolean truth && node().type().kind() == TypeKind.BOOLEAN
                ? new BooleanLiteral(truth)
                : bind(value);
    }

    /** {@code this < ?}. */
    default Condition lt(T value) {
        return Condition.of(Operator.LT.of(node(), bind(value)));
    }

    /** {@code this < other}. */
    default Condition lt(Expression<? extends T> other) {
        return Condition.of(Operands.compare(Operator.LT, node(), other.node()));
    }

    /** {@code this <= ?}. */
    default Condition le(T value) {
        return Condition.of(Operator.LE.of(node(), bind(value)));
    }

    /** {@code this <= other}. */
    default Condition le(Expression<? extends T> other) {
        return Condition.of(Operands.compare(Operator.LE, node(), other.node()));
    }

    /** {@code this > ?}. */
    default Condition gt(T value) {
        return Condition.of(Operator.GT.of(node(), bind(value)));
    }

    /** {@code this > other}. */
    default Condition gt(Expression<? extends T> other) {
        return Condition.of(Operands.compare(Operator.GT, node(), other.node()));
    }

    /** {@code this >= ?}. */
    default Condition ge(T value) {
        return Condition.of(Operator.GE.of(node(), bind(value)));
    }

    /** {@code this >= other}. */
    default Condition ge(Expression<? extends T> other) {
        return Condition.of(Operands.compare(Operator.GE, node(), other.node()));
    }

    /** {@code this BETWEEN ? AND ?}, both ends included. */
    default Condition between(T low, T high) {
        return Condition.of(new Between(node(), bind(low), bind(high), false));
    }

    /** {@code this BETWEEN low AND high}, both ends included. */
    default Condition between(Expression<? extends T> low, Expression<? extends T> high) {
        return Condition.of(new Between(node(), low.node(), high.node(), false));
    }

    /** {@code this BETWEEN SYMMETRIC ? AND ?}: between two values, whichever is the lower. */
    default Condition betweenSymmetric(T one, T other) {
        return Condition.of(
                new Phrase(Idiom.BETWEEN_SYMMETRIC, List.of(node(), bind(one), bind(other)), Types.BOOLEAN));
    }

    /** {@code this BETWEEN SYMMETRIC one AND other}: between two values, whichever is the lower. */
    default Condition betweenSymmetric(Expression<? extends T> one, Expression<? extends T> other) {
        return Condition.of(
                new Phrase(Idiom.BETWEEN_SYMMETRIC, List.of(node(), one.node(), other.node()), Types.BOOLEAN));
    }

    /** {@code this IS NULL}. */
    default Condition isNull() {
        return Condition.of(Operator.IS.of(node(), new NullLiteral()));
    }

    /** {@code this IS NOT NULL}. */
    default Condition isNotNull() {
        return Condition.of(Operator.IS_NOT.of(node(), new NullLiteral()));
    }

    /** Equal, where NULL equals NULL: {@code this IS NOT DISTINCT FROM ?}, or {@code this IS NULL} for null. */
    default Condition isNotDistinctFrom(@Nullable T value) {
        return value == null ? isNull() : Condition.of(Operator.IS_NOT_DISTINCT_FROM.of(node(), bind(value)));
    }

    /** Equal, where NULL equals NULL: {@code this IS NOT DISTINCT FROM other}. */
    default Condition isNotDistinctFrom(@Nullable Expression<? extends T> other) {
        return against(Operator.IS_NOT_DISTINCT_FROM, other);
    }

    /** Different, where NULL equals NULL: {@code this IS DISTINCT FROM ?}, or {@code this IS NOT NULL} for null. */
    default Condition isDistinctFrom(@Nullable T value) {
        return value == null ? isNotNull() : Condition.of(Operator.IS_DISTINCT_FROM.of(node(), bind(value)));
    }

    /** Different, where NULL equals NULL: {@code this IS DISTINCT FROM other}. */
    default Condition isDistinctFrom(@Nullable Expression<? extends T> other) {
        return against(Operator.IS_DISTINCT_FROM, other);
    }

    /** {@code this IN (?, ?, …)}; no row matches an empty collection. */
    default Condition in(Collection<? extends T> values) {
        return Condition.of(new In(node(), bindAll(values), false));
    }

    /** {@code this IN (?, ?, …)}. */
    @SuppressWarnings("unchecked")
    default Condition in(T first, T... more) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(first);
        all.addAll(Arrays.asList(more));
        return Condition.of(new In(node(), bindAll(all), false));
    }

    /**
     * {@code this IN (first, …)}.
     *
     * @throws dev.athanor.error.InvalidStatement if one of them is of a type that this is never compared with
     */
    default Condition in(Expression<? extends T> first, Expression<?>... more) {
        return Condition.of(new In(node(), nodes(first, more), false));
    }

    /**
     * {@code this NOT IN (first, …)}.
     *
     * @throws dev.athanor.error.InvalidStatement if one of them is of a type that this is never compared with
     */
    default Condition notIn(Expression<? extends T> first, Expression<?>... more) {
        return Condition.of(new In(node(), nodes(first, more), true));
    }

    private NodeList nodes(Expression<?> first, Expression<?>... more) {
        List<Node> all = new ArrayList<>();
        Stream.concat(Stream.of(first), Arrays.stream(more)).forEach(value -> {
            Operands.checkComparable(node(), value.node());
            all.add(value.node());
        });
        return new NodeList(all);
    }

    /** {@code this NOT IN (?, ?, …)}. */
    @SuppressWarnings("unchecked")
    default Condition notIn(T first, T... more) {
        return in(first, more).not();
    }

    /** {@code this IN (SELECT …)}. */
    default Condition in(SelectBase<? extends T> query) {
        return Condition.of(new In(node(), query.node(), false));
    }

    /** {@code this NOT IN (?, ?, …)}; every row matches an empty collection. */
    default Condition notIn(Collection<? extends T> values) {
        return Condition.of(new In(node(), bindAll(values), true));
    }

    /** {@code this NOT IN (SELECT …)}. */
    default Condition notIn(SelectBase<? extends T> query) {
        return Condition.of(new In(node(), query.node(), true));
    }
}
