// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** A node that stands for a value. */
public sealed interface ExpressionNode extends Node
        permits Aggregate,
                Between,
                Bind,
                Binary,
                BooleanLiteral,
                Case,
                Cast,
                Collate,
                ColumnRef,
                Custom,
                EntityElement,
                Excluded,
                Exists,
                FunctionCall,
                In,
                Infix,
                Inline,
                Label,
                Like,
                NextValue,
                NullLiteral,
                Over,
                Parameter,
                Quantified,
                Phrase,
                ScalarSubquery,
                Star,
                TableElement,
                TextValue,
                Tuple,
                Unary,
                Verbatim {
    /** What the value is when it is read or compared. */
    SqlType<?> type();
}
