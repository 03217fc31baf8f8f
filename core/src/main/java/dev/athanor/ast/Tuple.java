// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.List;

/** Several values that are compared as one: a row without a table. */
public record Tuple(List<ExpressionNode> elements) implements ExpressionNode {
    public Tuple {
        elements = List.copyOf(elements);
    }

    @Override
    public SqlType<?> type() {
        return Types.OTHER;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitTuple(this);
    }
}
