// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Alias;
import dev.athanor.ast.ClausalNode;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Label;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.TableInfo;
import dev.athanor.ast.TableRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a source of rows and the table's column behind it, so that the keys of a table are known of a query too.
 *
 * @param reference the column as the statement refers to it
 */
record BaseColumn(ColumnRef reference, TableInfo table, String name) {
    /** Those columns of a source behind which there is a table's. */
    static List<BaseColumn> of(FromNode from) {
        List<BaseColumn> found = new ArrayList<>();
        for (ColumnRef column : OutputColumn.of(from)) {
            ColumnRef base = base(column);
            if (base != null) {
                found.add(new BaseColumn(column, table(base.from()), base.name()));
            }
        }
        return found;
    }

    /** The reference to a table's column, or null. */
    static @Nullable ColumnRef find(List<BaseColumn> columns, TableInfo table, String name) {
        for (BaseColumn column : columns) {
            if (column.table == table && column.name.equals(name)) {
                return column.reference;
            }
        }
        return null;
    }

    private static @Nullable ColumnRef base(ExpressionNode value) {
        if (value instanceof Label label) {
            return base(label.value());
        }
        if (!(value instanceof ColumnRef column)) {
            return null;
        }
        ClausalNode statement = OutputColumn.statement(column.from());
        if (statement == null) {
            return column.from() instanceof TableRef || column.from() instanceof Alias ? column : null;
        }
        for (OutputColumn output : OutputColumn.of(statement)) {
            if (output.key().equals(column.name())) {
                return base(output.value());
            }
        }
        return null;
    }

    private static TableInfo table(FromNode from) {
        return from instanceof Alias alias ? alias.table().table() : ((TableRef) from).table();
    }
}
