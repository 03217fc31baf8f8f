// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.Clause;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.InsertNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.ResultError;
import dev.athanor.sql.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns that tell which returned row belongs to which group of parameters: the key that the database makes, which
 * ascends with the rows, or the primary key if all of it was given. They are returned behind what the statement asks for.
 */
final class Sentinel {
    private final List<ColumnRef> columns;
    /** The parameters that the columns were given by; empty if the database makes the key. */
    private final List<Parameter> given;

    private Sentinel(List<ColumnRef> columns, List<Parameter> given) {
        this.columns = columns;
        this.given = given;
    }

    /** The sentinel of an INSERT of one row, or null if it has none. */
    static @Nullable Sentinel of(InsertNode insert) {
        TableRef target = (TableRef) Objects.requireNonNull(insert.clauses().get(Clause.TARGET));
        List<ColumnRef> columns = new ArrayList<>(1);
        List<Parameter> given = new ArrayList<>(1);
        for (ColumnInfo column : target.table().columns()) {
            if (column.primaryKey()) {
                ColumnRef key = new ColumnRef(target, column.name(), column.type());
                Node value = value(insert, key);
                if (value == null && column.identity()) {
                    return new Sentinel(List.of(key), List.of());
                }
                if (!(value instanceof Parameter parameter)) {
                    return null;
                }
                columns.add(key);
                given.add(parameter);
            }
        }
        return columns.isEmpty() ? null : new Sentinel(columns, given);
    }

    private static @Nullable Node value(InsertNode insert, ColumnRef column) {
        int position = insert.clauses().list(Clause.COLUMNS).indexOf(column);
        NodeList row = (NodeList) insert.clauses().list(Clause.VALUES).get(0);
        return position < 0 ? null : row.nodes().get(position);
    }

    /** Whether the database makes the key, so that the statement has to see to its order. */
    boolean isGenerated() {
        return given.isEmpty();
    }

    List<? extends ExpressionNode> columns() {
        return columns;
    }

    /**
     * The rows in the order of the groups.
     *
     * @param rows the rows that came back, with the sentinel behind their own elements
     * @throws ResultError if they do not fit the groups
     */
    List<Row> sort(List<Row> rows, List<? extends Map<String, ? extends @Nullable Object>> groups) {
        if (rows.size() != groups.size()) {
            throw unexpected(groups.size() + " rows were inserted and the database gave back " + rows.size() + '.');
        }
        return isGenerated() ? ascending(rows) : byKey(rows, groups);
    }

    @SuppressWarnings("unchecked")
    private static List<Row> ascending(List<Row> rows) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(row -> (Comparable<Object>) row.get(row.size() - 1)));
        return sorted;
    }

    private List<Row> byKey(List<Row> rows, List<? extends Map<String, ? extends @Nullable Object>> groups) {
        Map<List<@Nullable Object>, Row> byKey = new HashMap<>();
        for (Row row : rows) {
            byKey.put(row.values().subList(row.size() - columns.size(), row.size()), row);
        }
        List<Row> sorted = new ArrayList<>(rows.size());
        for (Map<String, ? extends @Nullable Object> group : groups) {
            List<@Nullable Object> key = new ArrayList<>(given.size());
            for (Parameter parameter : given) {
                key.add(parameter.type().convert(group.get(parameter.name())));
            }
            Row row = byKey.get(key);
            if (row == null) {
                throw unexpected("The database gave back no row with the key of one that was inserted.");
            }
            sorted.add(row);
        }
        return sorted;
    }

    private static ResultError unexpected(String what) {
        return new ResultError(
                ErrorCode.GENERATED_KEYS,
                what + " So it is not known which row is whose. Is there a trigger or rule on the table? Without"
                        + " sortByParameterOrder() the rows come as they are.");
    }
}
