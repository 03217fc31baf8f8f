// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** A value turned into another type by the database. */
public record Cast(ExpressionNode value, SqlType<?> type, Form form) implements ExpressionNode {
    /** What happens to the value. */
    public enum Form {
        /** {@code CAST(… AS …)}. */
        CAST,
        /** What cannot be turned into the type is null. */
        TRY_CAST,
        /** Nothing: the value is only taken for one of that type. */
        NONE
    }

    /** A value turned into another type, or an error. */
    public static Cast of(ExpressionNode value, SqlType<?> type) {
        return new Cast(value, type, Form.CAST);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitCast(this);
    }
}
