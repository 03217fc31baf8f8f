// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Unary;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with numbers. Those of different types may be mixed, {@code price.times(quantity)}: the result is of the
 * first one's type, which must be the wider. What is no number is refused with {@code WRONG_OPERAND} when the expression is
 * built.
 */
public interface Arithmetic<T> {
    ExpressionNode node();

    ExpressionNode bind(@Nullable Object value);

    /** {@code this + ?}; of texts, {@code this || ?}. */
    default Expression<T> plus(T value) {
        return sum(node().type().isText() ? bind(value) : operand(Operator.ADD, value));
    }

    /** {@code this + ?}, if the number fits this type. */
    default Expression<T> plus(Number value) {
        return sum(node().type().isText() ? bind(value) : operand(Operator.ADD, value));
    }

    /** {@code this + other}; of texts, {@code this || other}. */
    default Expression<T> plus(Expression<?> other) {
        return sum(other.node());
    }

    private Expression<T> sum(ExpressionNode other) {
        if (node().type().isText()) {
            return new Value<>(Operator.CONCAT.of(node(), Operands.text(Operator.CONCAT.symbol(), other)));
        }
        return computed(Operator.ADD, other);
    }

    /** A value to compute with, once it is known that this is something that computes. */
    private ExpressionNode operand(Operator operator, @Nullable Object value) {
        Operands.requireNumber(operator, node());
        return bind(value);
    }

    private Expression<T> computed(Operator operator, ExpressionNode other) {
        return new Value<>(Operands.compute(operator, node(), other));
    }

    /** {@code this - ?}. */
    default Expression<T> minus(T value) {
        return computed(Operator.SUBTRACT, operand(Operator.SUBTRACT, value));
    }

    /** {@code this - ?}, if the number fits this type. */
    default Expression<T> minus(Number value) {
        return computed(Operator.SUBTRACT, operand(Operator.SUBTRACT, value));
    }

    /** {@code this - other}. */
    default Expression<T> minus(Expression<?> other) {
        return computed(Operator.SUBTRACT, other.node());
    }

    /** {@code this * ?}. */
    default Expression<T> times(T value) {
        return computed(Operator.MULTIPLY, operand(Operator.MULTIPLY, value));
    }

    /** {@code this * ?}, if the number fits this type. */
    default Expression<T> times(Number value) {
        return computed(Operator.MULTIPLY, operand(Operator.MULTIPLY, value));
    }

    /** {@code this * other}. */
    default Expression<T> times(Expression<?> other) {
        return computed(Operator.MULTIPLY, other.node());
    }

    /** {@code this / ?}; whole numbers are divided without a fraction, towards zero, on every database. */
    default Expression<T> dividedBy(T value) {
        return new Value<>(Operands.divide(node(), operand(Operator.DIVIDE, value)));
    }

    /** {@code this / ?}, if the number fits this type; whole numbers are divided without a fraction. */
    default Expression<T> dividedBy(Number value) {
        return new Value<>(Operands.divide(node(), operand(Operator.DIVIDE, value)));
    }

    /** {@code this / other}; whole numbers are divided without a fraction, towards zero, on every database. */
    default Expression<T> dividedBy(Expression<?> other) {
        return new Value<>(Operands.divide(node(), other.node()));
    }

    /**
     * {@code this / CAST(other AS NUMERIC)}: the quotient of two whole numbers with its fraction, of which each database gives
     * as many digits as it does.
     */
    default Expression<BigDecimal> ratioTo(Expression<?> other) {
        return new Value<>(Operator.RATIO.of(
                Operands.number(Operator.RATIO, node()), Operands.number(Operator.RATIO, other.node())));
    }

    /** {@code this / CAST(? AS NUMERIC)}: the quotient of two whole numbers with its fraction. */
    default Expression<BigDecimal> ratioTo(T value) {
        return new Value<>(Operator.RATIO.of(Operands.number(Operator.RATIO, node()), bind(value)));
    }

    /** {@code this % ?}. */
    default Expression<T> modulo(T value) {
        return computed(Operator.MODULO, operand(Operator.MODULO, value));
    }

    /** {@code this % ?}, if the number fits this type. */
    default Expression<T> modulo(Number value) {
        return computed(Operator.MODULO, operand(Operator.MODULO, value));
    }

    /** {@code this % other}. */
    default Expression<T> modulo(Expression<?> other) {
        return computed(Operator.MODULO, other.node());
    }

    /** {@code -this}. */
    default Expression<T> negated() {
        return new Value<>(new Unary(Operator.NEGATE, Operands.number(Operator.NEGATE, node()), node().type()));
    }
}
