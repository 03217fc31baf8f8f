// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.ast.Alias;
import dev.athanor.ast.ClausalNode;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Label;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.TableRef;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.schema.Column;
import java.util.List;

/** The columns of a table where something else stands for it: an alias, or a query that selects from it. */
public final class SourceColumns {
    private SourceColumns() {}

    /**
     * The column of a source that stands for one of a table.
     *
     * @throws InvalidStatement if the source is a query that does not select it
     */
    public static ColumnRef of(FromNode from, Column<?> column) {
        ClausalNode statement = OutputColumn.statement(from);
        return new ColumnRef(from, statement == null ? column.name() : key(statement, column), column.type());
    }

    /** The name by which a query puts a column out: first that of the very column, else one that is called the same. */
    private static String key(ClausalNode statement, Column<?> column) {
        List<OutputColumn> outputs = OutputColumn.of(statement);
        for (OutputColumn output : outputs) {
            if (isOf(output.value(), column)) {
                return output.key();
            }
        }
        for (OutputColumn output : outputs) {
            if (output.key().equals(column.name())) {
                return output.key();
            }
        }
        throw new InvalidStatement(
                ErrorCode.INVALID_STATEMENT,
                "The query does not select the column \"" + column.name() + "\" of \""
                        + column.table().name() + "\", which an entity from it needs. It selects "
                        + outputs.stream().map(OutputColumn::key).toList() + '.');
    }

    private static boolean isOf(ExpressionNode value, Column<?> column) {
        if (value instanceof Label label) {
            return isOf(label.value(), column);
        }
        if (!(value instanceof ColumnRef ref)) {
            return false;
        }
        if (ref.from() instanceof TableRef table) {
            return table.table().equals(column.table()) && ref.name().equals(column.name());
        }
        if (ref.from() instanceof Alias alias) {
            return alias.table().table().equals(column.table()) && ref.name().equals(column.name());
        }
        ClausalNode inner = OutputColumn.statement(ref.from());
        return inner != null
                && OutputColumn.of(inner).stream()
                        .anyMatch(output -> output.key().equals(ref.name()) && isOf(output.value(), column));
    }
}
