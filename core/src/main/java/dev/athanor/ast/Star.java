// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.Types;

/** The asterisk of {@code count(*)} and {@code EXISTS (SELECT *)}. */
public record Star() implements ExpressionNode {
    @Override
    public SqlType<?> type() {
        return Types.OTHER;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitStar(this);
    }
}
