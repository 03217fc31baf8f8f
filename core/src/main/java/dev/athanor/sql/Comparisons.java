// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Between;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.In;
import dev.athanor.ast.NullLiteral;
import dev.athanor.ast.Operator;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What every value can be asked: whether it equals, precedes or is among others. */
public interface Comparisons<T> {
    ExpressionNode node();

    ExpressionNode bind(@Nullable Object value);

    ExpressionNode bindAll(Iterable<?> values);

    /** {@code this = ?}, or {@code this IS NULL} for null. */
    default Condition eq(@Nullable T value) {
        return value == null ? isNull() : Condition.of(Operator.EQ.of(node(), bind(value)));
    }

    /** {@code this = other}. */
    default Condition eq(Expression<? extends T> other) {
        return Condition.of(Operator.EQ.of(node(), other.node()));
    }

    /** {@code this != ?}, or {@code this IS NOT NULL} for null. */
    default Condition ne(@Nullable T value) {
        return value == null ? isNotNull() : Condition.of(Operator.NE.of(node(), bind(value)));
    }

    /** {@code this != other}. */
    default Condition ne(Expression<? extends T> other) {
        return Condition.of(Operator.NE.of(node(), other.node()));
    }

    /** {@code this < ?}. */
    default Condition lt(T value) {
        return Condition.of(Operator.LT.of(node(), bind(value)));
    }

    /** {@code this < other}. */
    default Condition lt(Expression<? extends T> other) {
        return Condition.of(Operator.LT.of(node(), other.node()));
    }

    /** {@code this <= ?}. */
    default Condition le(T value) {
        return Condition.of(Operator.LE.of(node(), bind(value)));
    }

    /** {@code this <= other}. */
    default Condition le(Expression<? extends T> other) {
        return Condition.of(Operator.LE.of(node(), other.node()));
    }

    /** {@code this > ?}. */
    default Condition gt(T value) {
        return Condition.of(Operator.GT.of(node(), bind(value)));
    }

    /** {@code this > other}. */
    default Condition gt(Expression<? extends T> other) {
        return Condition.of(Operator.GT.of(node(), other.node()));
    }

    /** {@code this >= ?}. */
    default Condition ge(T value) {
        return Condition.of(Operator.GE.of(node(), bind(value)));
    }

    /** {@code this >= other}. */
    default Condition ge(Expression<? extends T> other) {
        return Condition.of(Operator.GE.of(node(), other.node()));
    }

    /** {@code this BETWEEN ? AND ?}, both ends included. */
    default Condition between(T low, T high) {
        return Condition.of(new Between(node(), bind(low), bind(high), false));
    }

    /** {@code this IS NULL}. */
    default Condition isNull() {
        return Condition.of(Operator.IS.of(node(), new NullLiteral()));
    }

    /** {@code this IS NOT NULL}. */
    default Condition isNotNull() {
        return Condition.of(Operator.IS_NOT.of(node(), new NullLiteral()));
    }

    /** Equal, where NULL equals NULL: {@code this IS NOT DISTINCT FROM other}. */
    default Condition isNotDistinctFrom(Expression<? extends T> other) {
        return Condition.of(Operator.IS_NOT_DISTINCT_FROM.of(node(), other.node()));
    }

    /** Different, where NULL equals NULL: {@code this IS DISTINCT FROM other}. */
    default Condition isDistinctFrom(Expression<? extends T> other) {
        return Condition.of(Operator.IS_DISTINCT_FROM.of(node(), other.node()));
    }

    /** {@code this IN (?, ?, …)}; no row matches an empty collection. */
    default Condition in(Collection<? extends T> values) {
        return Condition.of(new In(node(), bindAll(values), false));
    }

    /** {@code this IN (?, ?, …)}. */
    @SuppressWarnings("unchecked")
    default Condition in(T first, T... more) {
        java.util.List<@Nullable Object> all = new java.util.ArrayList<>();
        all.add(first);
        all.addAll(Arrays.asList(more));
        return Condition.of(new In(node(), bindAll(all), false));
    }

    /** {@code this IN (SELECT …)}. */
    default Condition in(Select<? extends T> query) {
        return Condition.of(new In(node(), query.node(), false));
    }

    /** {@code this NOT IN (?, ?, …)}; every row matches an empty collection. */
    default Condition notIn(Collection<? extends T> values) {
        return Condition.of(new In(node(), bindAll(values), true));
    }

    /** {@code this NOT IN (SELECT …)}. */
    default Condition notIn(Select<? extends T> query) {
        return Condition.of(new In(node(), query.node(), true));
    }
}
