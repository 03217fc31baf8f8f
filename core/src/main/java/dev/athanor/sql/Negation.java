// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Between;
import dev.athanor.ast.Binary;
import dev.athanor.ast.BooleanLiteral;
import dev.athanor.ast.Exists;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Idiom;
import dev.athanor.ast.In;
import dev.athanor.ast.Like;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Phrase;
import dev.athanor.ast.Quantified;
import dev.athanor.ast.Unary;
import dev.athanor.type.Types;

/** Turns a condition into its opposite, with the negated form of its operator where there is one. */
final class Negation {
    private Negation() {}

    static ExpressionNode of(ExpressionNode condition) {
        if (condition instanceof Binary it) {
            Operator opposite = isOfMany(it.left()) || isOfMany(it.right())
                    ? null
                    : it.operator().negation();
            return opposite == null ? not(it) : opposite.of(it.left(), it.right());
        }
        if (condition instanceof Unary it && it.operator() == Operator.NOT) {
            return it.operand();
        }
        if (condition instanceof BooleanLiteral it) {
            return new BooleanLiteral(!it.value());
        }
        return member(condition);
    }

    /** What does not hold for any value may hold for another. */
    private static boolean isOfMany(ExpressionNode operand) {
        return operand instanceof Quantified
                || operand instanceof Phrase phrase
                        && (phrase.idiom() == Idiom.ARRAY_ANY || phrase.idiom() == Idiom.ARRAY_ALL);
    }

    private static ExpressionNode member(ExpressionNode condition) {
        if (condition instanceof Between it) {
            return new Between(it.value(), it.low(), it.high(), !it.negated());
        }
        if (condition instanceof In it) {
            return new In(it.value(), it.candidates(), !it.negated());
        }
        if (condition instanceof Like it) {
            return new Like(it.value(), it.pattern(), it.escape(), it.ignoreCase(), !it.negated());
        }
        if (condition instanceof Phrase it && it.idiom().negation() != null) {
            return new Phrase(it.idiom().negation(), it.arguments(), it.type());
        }
        return condition instanceof Exists it ? new Exists(it.query(), !it.negated()) : not(condition);
    }

    private static ExpressionNode not(ExpressionNode condition) {
        return new Unary(Operator.NOT, condition, Types.BOOLEAN);
    }
}
