// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ColumnDefault;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.compiler.ColumnDefaults;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The values that are made for the rows of a statement that does not mention their columns. */
final class Defaults {
    private final Map<ColumnInfo, ColumnDefault.Made> makers = new LinkedHashMap<>();

    /** The statement with its defaults, of which those that are made are made now. */
    static StatementNode complete(StatementNode statement, Map<String, ? extends @Nullable Object> parameters) {
        return ColumnDefaults.complete(statement, made(parameters));
    }

    /** The statement with the defaults of what writes in its WITH clauses. */
    static StatementNode completeInside(StatementNode statement, Map<String, ? extends @Nullable Object> parameters) {
        return ColumnDefaults.completeInside(statement, made(parameters));
    }

    private static ColumnDefaults.Maker made(Map<String, ? extends @Nullable Object> parameters) {
        return (column, made, columns, row) ->
                Bind.assigned(value(column, made, () -> known(columns, row, parameters)), column.type(), column.name());
    }

    /** The statement with the defaults of what writes in its WITH clauses, of which none may be made for each row. */
    static StatementNode completeInsideOfMany(StatementNode statement) {
        return ColumnDefaults.completeInside(statement, (column, made, columns, row) -> {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "Column \"" + column.name()
                            + "\" has a default that is made for each row, and a statement that is run"
                            + " with a list of parameters writes it in a WITH clause, where all rows would get the same. Run"
                            + " the statement once for each group of parameters, or give the column a value.");
        });
    }

    /** The statement with its defaults, of which those that are made become parameters that {@link #fill} gives. */
    StatementNode complete(StatementNode statement) {
        return ColumnDefaults.complete(statement, this::open);
    }

    private ExpressionNode open(ColumnInfo column, ColumnDefault.Made made, List<String> columns, List<Node> row) {
        makers.put(column, made);
        return new Parameter(column.name(), column.type());
    }

    /** The groups of parameters, each with values made for it. */
    List<? extends Map<String, ? extends @Nullable Object>> fill(
            List<? extends Map<String, ? extends @Nullable Object>> groups) {
        if (makers.isEmpty()) {
            return groups;
        }
        List<Map<String, @Nullable Object>> filled = new ArrayList<>(groups.size());
        for (Map<String, ? extends @Nullable Object> group : groups) {
            Map<String, @Nullable Object> row = new HashMap<>(group);
            makers.forEach((column, made) -> row.put(column.name(), value(column, made, () -> new HashMap<>(group))));
            filled.add(row);
        }
        return filled;
    }

    private static @Nullable Object value(
            ColumnInfo column, ColumnDefault.Made made, Supplier<Map<String, @Nullable Object>> row) {
        return column.type().convert(made.maker().apply(row));
    }

    private static Map<String, @Nullable Object> known(
            List<String> columns, List<Node> row, Map<String, ? extends @Nullable Object> parameters) {
        Map<String, @Nullable Object> known = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) instanceof Bind bind) {
                known.put(columns.get(i), bind.value());
            } else if (row.get(i) instanceof Parameter open && parameters.containsKey(open.name())) {
                known.put(columns.get(i), parameters.get(open.name()));
            }
        }
        return known;
    }
}
