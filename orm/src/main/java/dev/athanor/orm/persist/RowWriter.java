// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Syntax.GeneratedKeys;
import dev.athanor.engine.Connection;
import dev.athanor.engine.PreparedCall;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes the rows of one entity to one kind of database; what can be known beforehand is worked out once. */
public final class RowWriter {
    private final EntityType<?> type;
    private final Dialect dialect;
    private final RowTexts texts;
    private final List<ColumnMapping> allColumns;
    private final Map<Long, Change> changes = new ConcurrentHashMap<>();
    private final KeyedInsert keyedInsert;
    private final RowBinding plainInsert;

    /** An UPDATE of certain columns. */
    private record Change(String text, RowBinding columns) {}

    RowWriter(EntityType<?> type, Dialect dialect) {
        this.type = type;
        this.dialect = dialect;
        this.texts = new RowTexts(type, dialect);
        this.allColumns = Arrays.asList(type.columns());
        this.plainInsert = new RowBinding(allColumns, dialect);
        this.keyedInsert = keyedInsert();
    }

    private KeyedInsert keyedInsert() {
        List<ColumnMapping> columns = new ArrayList<>(allColumns);
        columns.remove(type.key());
        RowBinding binding = new RowBinding(columns, dialect);
        Codec<?> key = dialect.codec(type.key().column().type());
        GeneratedKeys way = dialect.syntax().generatedKeys();
        boolean arrays =
                columns.stream().allMatch(column -> fitsArrays(column.column().type()));
        if (columns.isEmpty() || way == GeneratedKeys.ONE_BY_ONE || way == GeneratedKeys.UNNEST_RETURNING && !arrays) {
            return new SingleInsert(type, texts, binding, key, dialect);
        }
        return way == GeneratedKeys.UNNEST_RETURNING
                ? new UnnestInsert(type, texts, binding, key)
                : new PagedInsert(type, texts, binding, key, dialect.syntax());
    }

    /** Whether the driver takes values in an array as they are. */
    private static boolean fitsArrays(SqlType<?> type) {
        if (type.conversion() != null || type.codec() != null) {
            return false;
        }
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, NUMERIC, REAL, FLOAT, DOUBLE, FIXED, STRING, TEXT, BOOLEAN, BINARY -> true;
            case DATE, TIME, TIMESTAMP, INSTANT, UUID -> type.length() == SqlType.UNSIZED;
            case ENUM -> type.javaType().isEnum() && type.exactName() == null;
            case OFFSET_TIME, OFFSET_TIMESTAMP, DURATION, PERIOD, JSON, JSON_PATH, ARRAY, RANGE, NAMED, OTHER -> false;
        };
    }

    /** Inserts objects whose keys the database makes; they have them afterwards. */
    public void insert(Connection connection, List<EntityState> rows) {
        keyedInsert.insert(connection, rows);
    }

    /** Inserts objects that have their keys. */
    public void insertWithKeys(Connection connection, List<EntityState> rows) {
        String text = texts.values(allColumns, 1);
        try (PreparedCall call = connection.prepare(text, plainInsert.types())) {
            try {
                for (EntityState row : rows) {
                    plainInsert.bind(call.statement(), 1, row.entity());
                    call.statement().addBatch();
                }
            } catch (SQLException e) {
                throw call.failure(e);
            }
            call.binding(rows.size(), i -> plainInsert.shown(rows.get(i).entity()));
            call.batch();
        }
    }

    /**
     * Updates columns of objects.
     *
     * @param columns the bits of the attributes to write
     * @throws StaleRow if a row is not there any more
     */
    public void update(Connection connection, List<EntityState> rows, long columns) {
        Change change = changes.computeIfAbsent(columns, this::change);
        RowBinding binding = change.columns();
        batchByKey(connection, change.text(), binding, rows, "changed");
    }

    private Change change(long bits) {
        List<ColumnMapping> columns =
                allColumns.stream().filter(column -> (column.bit() & bits) != 0).toList();
        return new Change(texts.update(columns), new RowBinding(columns, dialect));
    }

    /**
     * Deletes objects.
     *
     * @throws StaleRow if a row is not there any more
     */
    public void delete(Connection connection, List<EntityState> rows) {
        batchByKey(connection, texts.delete(), new RowBinding(List.of(), dialect), rows, "deleted");
    }

    private static List<String> shown(RowBinding binding, EntityState row) {
        List<String> values = new ArrayList<>(binding.shown(row.entity()));
        values.add(String.valueOf(row.key()));
        return values;
    }

    @SuppressWarnings("unchecked")
    private void batchByKey(
            Connection connection, String text, RowBinding binding, List<EntityState> rows, String what) {
        Codec<Object> keyCodec =
                (Codec<Object>) dialect.codec(type.key().column().type());
        List<String> types = new ArrayList<>(binding.types());
        types.add(type.key().column().type().toString());
        int[] counts;
        try (PreparedCall call = connection.prepare(text, types)) {
            try {
                PreparedStatement statement = call.statement();
                for (EntityState row : rows) {
                    Managed entity = row.entity();
                    int next = binding.bind(statement, 1, entity);
                    keyCodec.set(statement, next, row.key());
                    statement.addBatch();
                }
            } catch (SQLException e) {
                throw call.failure(e);
            }
            call.binding(rows.size(), i -> shown(binding, rows.get(i)));
            counts = call.batch();
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1 && counts[i] != Statement.SUCCESS_NO_INFO) {
                throw new StaleRow(rows.get(i), what);
            }
        }
    }
}
