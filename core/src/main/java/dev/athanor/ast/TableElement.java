// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.Types;

/** All columns of a table, alias or subquery, as an element of a select list. */
public record TableElement(FromNode from) implements ExpressionNode {
    @Override
    public SqlType<?> type() {
        return Types.OTHER;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitTableElement(this);
    }
}
