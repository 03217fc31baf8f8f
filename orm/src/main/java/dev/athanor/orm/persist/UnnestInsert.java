// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.engine.Connection;
import dev.athanor.engine.PreparedCall;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.EntityState;
import dev.athanor.type.EnumCodec;
import dev.athanor.type.SqlType;
import dev.athanor.type.StandardCodecs;
import dev.athanor.type.TypeKind;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code INSERT … SELECT … FROM unnest(arrays)}: one text for any number of rows, and one array for each column instead
 * of a parameter for each value. PostgreSQL evaluates defaults after the ORDER BY, so keys ascend with the rows.
 */
final class UnnestInsert implements KeyedInsert {
    private static final int ROWS = 1000;

    private final EntityType<?> type;
    private final RowBinding columns;
    private final Returned returned;
    private final String text;
    private final List<String> elementTypes;
    private final List<UnaryOperator<@Nullable Object>> elements;
    private final List<String> types;

    UnnestInsert(EntityType<?> type, RowTexts texts, RowBinding columns, Returned returned) {
        this.type = type;
        this.columns = columns;
        this.returned = returned;
        this.text = texts.unnest(columns.columns(), returned);
        this.elementTypes = columns.columns().stream().map(texts::elementType).toList();
        this.elements = columns.columns().stream()
                .<UnaryOperator<@Nullable Object>>map(
                        column -> element(column.column().type()))
                .toList();
        this.types = columns.types().stream().map(each -> each + "[]").toList();
    }

    @Override
    public void insert(Connection connection, List<EntityState> rows) {
        try (PreparedCall call = connection.prepare(text, types)) {
            for (int from = 0; from < rows.size(); from += ROWS) {
                page(call, rows.subList(from, Math.min(from + ROWS, rows.size())));
            }
        }
    }

    private void page(PreparedCall call, List<EntityState> rows) {
        List<Array> arrays = new ArrayList<>();
        try {
            PreparedStatement statement = call.statement();
            for (int i = 0; i < columns.size(); i++) {
                Array array = statement.getConnection().createArrayOf(elementTypes.get(i), values(i, rows));
                arrays.add(array);
                statement.setArray(i + 1, array);
            }
            call.binding(
                    1,
                    all -> IntStream.range(0, columns.size())
                            .mapToObj(i -> Arrays.asList(values(i, rows)).toString())
                            .toList());
            try (ResultSet keys = call.query()) {
                GeneratedKeys.assign(keys, returned, type, rows);
            }
            for (Array array : arrays) {
                array.free();
            }
        } catch (SQLException e) {
            throw call.failure(e);
        }
    }

    /** How the driver takes a value in an array. */
    private static <J> UnaryOperator<@Nullable Object> element(SqlType<J> type) {
        if (type.labels() == null) {
            return value -> value;
        }
        EnumCodec<J> codec = new EnumCodec<>(type, StandardCodecs.STRING);
        return value -> value == null ? null : codec.label(type.javaType().cast(value));
    }

    private @Nullable Object[] values(int position, List<EntityState> rows) {
        ColumnMapping column = columns.columns().get(position);
        boolean binary = column.column().type().kind() == TypeKind.BINARY;
        // the driver takes an array of arrays only as what it is
        @Nullable Object[] values = binary ? new byte @Nullable [rows.size()][] : new @Nullable Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = elements.get(position).apply(rows.get(i).entity().$get(column.index()));
        }
        return values;
    }
}
