// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.SourceColumn;
import dev.athanor.ast.ValuesTable;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are written out, before they are; immutable, every method gives a new one.
 *
 * <pre>{@code
 * QueryAlias prices = values("prices").column("id", INTEGER).column("price", INTEGER).rows(List.of(1, 10), List.of(2, 20));
 * }</pre>
 */
public final class RowValues {
    private final AliasName name;
    private final List<SourceColumn> columns;

    RowValues(AliasName name, List<SourceColumn> columns) {
        this.name = name;
        this.columns = columns;
    }

    /** One more column. */
    public RowValues column(String column, SqlType<?> type) {
        List<SourceColumn> more = new ArrayList<>(columns);
        more.add(new SourceColumn(column, type));
        return new RowValues(name, List.copyOf(more));
    }

    /**
     * These rows as a source: {@code (VALUES (…), (…)) AS name (a, b)}; where a database has no such clause, it becomes
     * {@code SELECT … UNION ALL SELECT …}.
     *
     * @param rows values or expressions, one for each column
     * @throws InvalidStatement if there is no row, or one has another number of values than there are columns
     */
    public QueryAlias rows(List<?>... rows) {
        return rows(Arrays.asList(rows));
    }

    /** These rows as a source, see {@link #rows(List...)}. */
    public QueryAlias rows(List<? extends List<?>> rows) {
        List<Node> written = new ArrayList<>(rows.size());
        for (List<?> row : rows) {
            if (row.size() != columns.size()) {
                throw wrong(
                        "A row of VALUES has " + row.size() + " values, and there are " + columns.size() + " columns.");
            }
            List<Node> values = new ArrayList<>(row.size());
            for (int i = 0; i < row.size(); i++) {
                values.add(value(row.get(i), columns.get(i)));
            }
            written.add(new NodeList(values));
        }
        if (written.isEmpty() || columns.isEmpty()) {
            throw wrong("VALUES needs at least one column and one row.");
        }
        return QueryAlias.of(new ValuesTable(columns, new NodeList(written), name));
    }

    private static ExpressionNode value(@Nullable Object value, SourceColumn column) {
        return value instanceof Expression<?> expression
                ? expression.node()
                : Bind.of(column.type().convert(value), column.type(), null);
    }

    private static InvalidStatement wrong(String sentence) {
        return new InvalidStatement(ErrorCode.INVALID_STATEMENT, sentence);
    }
}
