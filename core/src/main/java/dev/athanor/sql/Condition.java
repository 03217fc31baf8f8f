// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.BooleanLiteral;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Operator;

/** Something that holds or does not hold for a row, or is unknown because of a NULL. */
public interface Condition extends Expression<Boolean> {
    /** A condition that is nothing but its node. */
    static Condition of(ExpressionNode node) {
        return new Predicate(node);
    }

    /** {@code this AND other}; a constant that does not matter is left out: true AND x is x. */
    default Condition and(Condition other) {
        return joined(Operator.AND, other, true);
    }

    /** {@code this OR other}; a constant that does not matter is left out: false OR x is x. */
    default Condition or(Condition other) {
        return joined(Operator.OR, other, false);
    }

    private Condition joined(Operator operator, Condition other, boolean neutral) {
        if (node() instanceof BooleanLiteral constant) {
            return constant.value() == neutral ? other : this;
        }
        if (other.node() instanceof BooleanLiteral constant) {
            return constant.value() == neutral ? this : other;
        }
        return of(operator.of(node(), other.node()));
    }

    /** The opposite: {@code !=} for {@code =}, {@code NOT IN} for {@code IN}, else {@code NOT (this)}. */
    default Condition not() {
        return of(Negation.of(node()));
    }
}
