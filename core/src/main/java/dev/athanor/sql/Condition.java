// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Between;
import dev.athanor.ast.Binary;
import dev.athanor.ast.Exists;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.In;
import dev.athanor.ast.Like;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Unary;
import dev.athanor.type.Types;

/** Something that holds or does not hold for a row, or is unknown because of a NULL. */
public interface Condition extends Expression<Boolean> {
    /** A condition that is nothing but its node. */
    static Condition of(ExpressionNode node) {
        return new Predicate(node);
    }

    /** {@code this AND other}. */
    default Condition and(Condition other) {
        return of(Operator.AND.of(node(), other.node()));
    }

    /** {@code this OR other}. */
    default Condition or(Condition other) {
        return of(Operator.OR.of(node(), other.node()));
    }

    /** The opposite: {@code !=} for {@code =}, {@code NOT IN} for {@code IN}, else {@code NOT (this)}. */
    default Condition not() {
        ExpressionNode node = node();
        if (node instanceof Binary binary && binary.operator().negation() != null) {
            return of(binary.operator().negation().of(binary.left(), binary.right()));
        }
        if (node instanceof Between it) {
            return of(new Between(it.value(), it.low(), it.high(), !it.negated()));
        }
        if (node instanceof In it) {
            return of(new In(it.value(), it.candidates(), !it.negated()));
        }
        if (node instanceof Like it) {
            return of(new Like(it.value(), it.pattern(), it.escape(), it.ignoreCase(), !it.negated()));
        }
        if (node instanceof Exists it) {
            return of(new Exists(it.select(), !it.negated()));
        }
        return of(new Unary(Operator.NOT, node, Types.BOOLEAN));
    }
}
