// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * One piece of a statement: data that says what is meant, and nothing about how any database spells it.
 *
 * <p>Nodes are immutable and equal by structure, bound values apart ({@link Bind}), so that a statement can be the key
 * of its own compilation.
 */
public sealed interface Node permits ExpressionNode, FromNode, StatementNode, ClauseNode {
    <R> R accept(NodeVisitor<R> visitor);
}
