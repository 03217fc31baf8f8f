// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** The next number of a sequence. */
public record NextValue(SequenceInfo sequence, SqlType<?> type) implements ExpressionNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitNextValue(this);
    }
}
