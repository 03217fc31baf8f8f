// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import dev.athanor.ast.Between;
import dev.athanor.ast.Binary;
import dev.athanor.ast.Case;
import dev.athanor.ast.Custom;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.In;
import dev.athanor.ast.Like;
import dev.athanor.ast.Node;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.Unary;
import dev.athanor.ast.Words;
import dev.athanor.sql.Construct;
import java.util.List;

/** Puts parentheses around every operator of a statement, whether or not it needs them. */
final class Parenthesised extends Rewriter {
    private static final Words PARENTHESES = Construct.named("parentheses", "({1})");

    private int parentheses;

    /** How many pairs have been set. */
    int parentheses() {
        return parentheses;
    }

    private Node around(Node operator) {
        ExpressionNode value = (ExpressionNode) operator;
        parentheses++;
        return new Custom(PARENTHESES, List.of(value), value.type());
    }

    @Override
    public Node visitBinary(Binary node) {
        return around(super.visitBinary(node));
    }

    @Override
    public Node visitUnary(Unary node) {
        return around(super.visitUnary(node));
    }

    @Override
    public Node visitBetween(Between node) {
        return around(super.visitBetween(node));
    }

    @Override
    public Node visitIn(In node) {
        return around(super.visitIn(node));
    }

    @Override
    public Node visitLike(Like node) {
        return around(super.visitLike(node));
    }

    @Override
    public Node visitCase(Case node) {
        return around(super.visitCase(node));
    }
}
