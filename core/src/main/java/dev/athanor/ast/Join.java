// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** Two sources of rows joined on a condition. */
public record Join(FromNode left, FromNode right, ExpressionNode on, JoinKind kind) implements FromNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitJoin(this);
    }
}
