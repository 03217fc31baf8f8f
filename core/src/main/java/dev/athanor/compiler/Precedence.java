// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Between;
import dev.athanor.ast.Binary;
import dev.athanor.ast.Cast;
import dev.athanor.ast.Collate;
import dev.athanor.ast.Custom;
import dev.athanor.ast.Exists;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.In;
import dev.athanor.ast.Infix;
import dev.athanor.ast.Label;
import dev.athanor.ast.Like;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Phrase;
import dev.athanor.ast.TextValue;
import dev.athanor.ast.Unary;
import dev.athanor.dialect.Syntax;
import org.jspecify.annotations.Nullable;

/** Knows what every value falls apart at on one database, which decides where there are parentheses. */
final class Precedence {
    static final int OF_ONE_PIECE = Integer.MAX_VALUE;

    private final Renderer to;

    Precedence(Renderer to) {
        this.to = to;
    }

    /** Whether a value falls apart inside an operator, and so stands in parentheses there. */
    boolean falls(ExpressionNode node, Operator outer) {
        Operator inner = operator(node);
        boolean custom = node instanceof Infix infix && infix.precedence() <= outer.precedence();
        return custom || inner != null && inner.needsParenthesesInside(outer);
    }

    int of(ExpressionNode node) {
        if (node instanceof Infix infix) {
            return infix.precedence();
        }
        Operator operator = operator(node);
        return operator == null ? OF_ONE_PIECE : operator.precedence();
    }

    /** What a value falls apart at, or null if it is of one piece. */
    private @Nullable Operator operator(ExpressionNode node) {
        if (node instanceof Binary binary) {
            Operator operator = binary.operator();
            if (operator == Operator.CONCAT && to.dialect().syntax().concat() == Syntax.Concat.FUNCTION) {
                return null;
            }
            return PhraseRenderer.operator(to.dialect().vocabulary().operator(operator), operator);
        }
        if (node instanceof Unary unary) {
            Operator operator = unary.operator();
            return PhraseRenderer.operator(to.dialect().vocabulary().operator(operator), operator);
        }
        if (node instanceof Label label) {
            return operator(label.value());
        }
        if (node instanceof Cast cast) {
            return cast.form() == Cast.Form.NONE ? operator(cast.value()) : null;
        }
        if (node instanceof Phrase phrase) {
            return to.phrases().operator(phrase);
        }
        if (node instanceof Custom custom) {
            // what someone else's words fall apart at is not known: anything is stronger
            return PhraseRenderer.operator(custom.words().on(to.dialect().name()), Operator.EXISTS);
        }
        if (node instanceof TextValue) {
            return Operator.EXISTS;
        }
        return node instanceof Collate ? Operator.COLLATE : membership(node);
    }

    private static @Nullable Operator membership(ExpressionNode node) {
        if (node instanceof Exists exists) {
            return exists.negated() ? Operator.NOT : Operator.EXISTS;
        }
        if (node instanceof In in) {
            return in.negated() ? null : Operator.MEMBERSHIP;
        }
        return node instanceof Between || node instanceof Like ? Operator.MEMBERSHIP : null;
    }
}
