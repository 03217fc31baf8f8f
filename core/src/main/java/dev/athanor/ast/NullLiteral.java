// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.Types;

/** The keyword NULL. */
public record NullLiteral() implements ExpressionNode {
    @Override
    public SqlType<?> type() {
        return Types.OTHER;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitNullLiteral(this);
    }
}
