// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Unary;
import org.jspecify.annotations.Nullable;

/** What can be done with numbers. */
public interface Arithmetic<T> {
    ExpressionNode node();

    ExpressionNode bind(@Nullable Object value);

    /** {@code this + ?}; of texts, {@code this || ?}. */
    default Expression<T> plus(T value) {
        return new Value<>(plus().of(node(), bind(value)));
    }

    /** {@code this + other}; of texts, {@code this || other}. */
    default Expression<T> plus(Expression<? extends T> other) {
        return new Value<>(plus().of(node(), other.node()));
    }

    private Operator plus() {
        return node().type().isText() ? Operator.CONCAT : Operator.ADD;
    }

    /** {@code this - ?}. */
    default Expression<T> minus(T value) {
        return new Value<>(Operator.SUBTRACT.of(node(), bind(value)));
    }

    /** {@code this - other}. */
    default Expression<T> minus(Expression<? extends T> other) {
        return new Value<>(Operator.SUBTRACT.of(node(), other.node()));
    }

    /** {@code this * ?}. */
    default Expression<T> times(T value) {
        return new Value<>(Operator.MULTIPLY.of(node(), bind(value)));
    }

    /** {@code this * other}. */
    default Expression<T> times(Expression<? extends T> other) {
        return new Value<>(Operator.MULTIPLY.of(node(), other.node()));
    }

    /** {@code this / ?}, as the database divides values of this type. */
    default Expression<T> dividedBy(T value) {
        return new Value<>(Operator.DIVIDE.of(node(), bind(value)));
    }

    /** {@code this / other}, as the database divides values of this type. */
    default Expression<T> dividedBy(Expression<? extends T> other) {
        return new Value<>(Operator.DIVIDE.of(node(), other.node()));
    }

    /** {@code this % ?}. */
    default Expression<T> modulo(T value) {
        return new Value<>(Operator.MODULO.of(node(), bind(value)));
    }

    /** {@code this % other}. */
    default Expression<T> modulo(Expression<? extends T> other) {
        return new Value<>(Operator.MODULO.of(node(), other.node()));
    }

    /** {@code -this}. */
    default Expression<T> negated() {
        return new Value<>(new Unary(Operator.NEGATE, node(), node().type()));
    }
}
