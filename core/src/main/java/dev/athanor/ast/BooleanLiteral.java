// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.Types;

/** The constant true or false, in whatever form the database has it. */
public record BooleanLiteral(boolean value) implements ExpressionNode {
    @Override
    public SqlType<?> type() {
        return Types.BOOLEAN;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitBooleanLiteral(this);
    }
}
