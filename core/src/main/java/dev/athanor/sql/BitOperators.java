// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Unary;
import org.jspecify.annotations.Nullable;

/** What can be done with the bits of whole numbers. */
public interface BitOperators<T> {
    ExpressionNode node();

    ExpressionNode bind(@Nullable Object value);

    /** {@code this & ?}: the bits that both have. */
    default Expression<T> bitAnd(T bits) {
        return bitwise(Operator.BIT_AND, bind(bits));
    }

    /** {@code this & other}: the bits that both have. */
    default Expression<T> bitAnd(Expression<? extends Number> other) {
        return bitwise(Operator.BIT_AND, other.node());
    }

    /** {@code this | ?}: the bits that one of both has. */
    default Expression<T> bitOr(T bits) {
        return bitwise(Operator.BIT_OR, bind(bits));
    }

    /** {@code this | other}: the bits that one of both has. */
    default Expression<T> bitOr(Expression<? extends Number> other) {
        return bitwise(Operator.BIT_OR, other.node());
    }

    /** {@code this ^ ?}: the bits that only one of both has. */
    default Expression<T> bitXor(T bits) {
        return bitwise(Operator.BIT_XOR, bind(bits));
    }

    /** {@code this ^ other}: the bits that only one of both has. */
    default Expression<T> bitXor(Expression<? extends Number> other) {
        return bitwise(Operator.BIT_XOR, other.node());
    }

    /** {@code ~this}: the bits that it does not have. */
    default Expression<T> bitNot() {
        return new Value<>(new Unary(Operator.BIT_NOT, Operands.whole(Operator.BIT_NOT, node()), node().type()));
    }

    /** {@code this << ?}: the bits, so many places up. */
    default Expression<T> shiftLeft(int places) {
        return bitwise(Operator.SHIFT_LEFT, Functions.literal(places).node());
    }

    /** {@code this >> ?}: the bits, so many places down. */
    default Expression<T> shiftRight(int places) {
        return bitwise(Operator.SHIFT_RIGHT, Functions.literal(places).node());
    }

    private Expression<T> bitwise(Operator operator, ExpressionNode other) {
        return new Value<>(operator.of(Operands.whole(operator, node()), Operands.whole(operator, other)));
    }
}
