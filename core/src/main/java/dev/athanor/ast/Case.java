// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of the first branch whose condition holds.
 *
 * @param subject what the conditions are compared with, or null if they hold by themselves
 */
public record Case(
        @Nullable ExpressionNode subject,
        List<Branch> branches,
        @Nullable ExpressionNode otherwise,
        SqlType<?> type) implements ExpressionNode {
    public Case {
        branches = List.copyOf(branches);
    }

    /** One condition and its value. */
    public record Branch(ExpressionNode condition, ExpressionNode value) {}

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitCase(this);
    }
}
