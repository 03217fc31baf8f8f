// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A column of the statement's table and the value it gets. */
public record Assignment(String column, ExpressionNode value) implements ClauseNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitAssignment(this);
    }
}
