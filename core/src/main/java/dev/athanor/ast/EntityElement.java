// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.Types;

/** A whole entity as an element of a select list; the layer that knows entities says which columns that means. */
public record EntityElement(EntityHandle handle, FromNode from) implements ExpressionNode {
    @Override
    public SqlType<?> type() {
        return Types.OTHER;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitEntityElement(this);
    }
}
