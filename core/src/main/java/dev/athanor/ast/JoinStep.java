// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/**
 * A join as it was asked for, before it is known what it joins to.
 *
 * @param left what to join to, or null to find it among what the statement has so far
 * @param on the condition, or null to take it from the one foreign key between the two
 */
public record JoinStep(
        @Nullable FromNode left, FromNode right, @Nullable ExpressionNode on, JoinKind kind) implements ClauseNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitJoinStep(this);
    }
}
