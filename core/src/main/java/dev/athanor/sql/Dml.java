// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Assignment;
import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.error.UnknownName;
import org.jspecify.annotations.Nullable;

/** What the statements that write have in common: assigning values to columns of their table. */
final class Dml {
    private Dml() {}

    static Assignment assign(TableRef target, String column, @Nullable Object value) {
        ColumnInfo info = column(target, column);
        if (value instanceof Expression<?> expression) {
            return new Assignment(column, expression.node());
        }
        return new Assignment(column, Bind.assigned(info.type().convert(value), info.type(), column));
    }

    static ExpressionNode parameter(TableRef target, String column) {
        return new dev.athanor.ast.Parameter(column, column(target, column).type());
    }

    private static ColumnInfo column(TableRef target, String name) {
        for (ColumnInfo column : target.table().columns()) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        throw UnknownName.column(
                target.table().name(),
                name,
                target.table().columns().stream().map(ColumnInfo::name).toList());
    }
}
