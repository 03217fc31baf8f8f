// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** A value in the user's own words, with parameters in them. */
public record TextValue(TextNode text, SqlType<?> type) implements ExpressionNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitTextValue(this);
    }
}
