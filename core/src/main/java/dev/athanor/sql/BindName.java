// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FunctionCall;
import org.jspecify.annotations.Nullable;

/** The name under which a value is printed: that of the column or function it stands beside. */
final class BindName {
    private BindName() {}

    static @Nullable String of(ExpressionNode beside) {
        if (beside instanceof ColumnRef column) {
            return column.name();
        }
        return beside instanceof FunctionCall call ? call.name() : null;
    }
}
