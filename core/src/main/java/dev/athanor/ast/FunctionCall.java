// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import java.util.List;

/** A function applied to its arguments. */
public record FunctionCall(String name, List<ExpressionNode> arguments, boolean distinct, SqlType<?> type)
        implements ExpressionNode {
    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitFunctionCall(this);
    }
}
