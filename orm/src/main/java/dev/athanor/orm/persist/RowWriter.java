// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Syntax.GeneratedKeys;
import dev.athanor.engine.Connection;
import dev.athanor.engine.PreparedCall;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Generation;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import dev.athanor.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one entity to one kind of database; what can be known beforehand is worked out once. */
public final class RowWriter {
    private final EntityType<?> type;
    private final Dialect dialect;
    private final RowTexts texts;
    private final List<ColumnMapping> allColumns;
    private final Map<Long, Change> changes = new ConcurrentHashMap<>();
    private final Map<Long, KeyedInsert> keyedInserts = new ConcurrentHashMap<>();
    private final Map<Long, PlainInsert> plainInserts = new ConcurrentHashMap<>();
    private final @Nullable Versions versions;
    private final KeyBinding key;
    private final RowBinding nothing;
    private final ColumnDefaults defaults;

    /** An UPDATE of certain columns. */
    private record Change(String text, RowBinding columns) {}

    /** An INSERT of certain columns, the key among them. */
    private record PlainInsert(String text, RowBinding columns) {}

    RowWriter(EntityType<?> type, Dialect dialect) {
        this.type = type;
        this.dialect = dialect;
        this.texts = new RowTexts(type, dialect);
        this.allColumns = Arrays.asList(type.columns());
        this.key = new KeyBinding(type.key(), dialect);
        this.nothing = new RowBinding(List.of(), dialect);
        this.defaults = new ColumnDefaults(type);
        ColumnMapping version = type.version();
        this.versions = version == null ? null : new Versions(type, version, texts, dialect);
    }

    /** The columns of an INSERT that leaves some out, whose values the database makes. */
    private List<ColumnMapping> written(long omitted) {
        return allColumns.stream()
                .filter(column -> (column.bit() & omitted) == 0)
                .toList();
    }

    private KeyedInsert keyedInsert(long omitted) {
        List<ColumnMapping> columns = new ArrayList<>(written(omitted));
        columns.remove(type.generatedKey());
        RowBinding binding = new RowBinding(columns, dialect);
        List<ColumnMapping> made = allColumns.stream()
                .filter(column -> (column.bit() & omitted) != 0)
                .toList();
        Returned returned = new Returned(type, made, dialect);
        GeneratedKeys way = dialect.syntax().generatedKeys();
        boolean arrays =
                columns.stream().allMatch(column -> fitsArrays(column.column().type()));
        if (columns.isEmpty() || way == GeneratedKeys.ONE_BY_ONE || way == GeneratedKeys.UNNEST_RETURNING && !arrays) {
            return new SingleInsert(type, texts, binding, returned, dialect);
        }
        return way == GeneratedKeys.UNNEST_RETURNING
                ? new UnnestInsert(type, texts, binding, returned)
                : new PagedInsert(type, texts, binding, returned, dialect.syntax());
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
            case OFFSET_TIME,
                    OFFSET_TIMESTAMP,
                    DURATION,
                    PERIOD,
                    JSON,
                    JSON_STEP,
                    JSON_PATH,
                    ARRAY,
                    RANGE,
                    NAMED,
                    OTHER -> false;
        };
    }

    private PlainInsert plainInsert(long omitted) {
        List<ColumnMapping> columns = written(omitted);
        return new PlainInsert(texts.values(columns, 1), new RowBinding(columns, dialect));
    }

    /** Gives new objects what their columns have for those that were told nothing; their keys may be among it. */
    public void giveDefaults(List<EntityState> rows) {
        defaults.beforeInsert(rows);
    }

    /** Inserts objects whose keys the database makes; they have them afterwards, and whatever else it makes. */
    public void insert(Connection connection, List<EntityState> rows) {
        begin(rows);
        byOmitted(
                rows,
                (omitted, same) ->
                        keyedInserts.computeIfAbsent(omitted, this::keyedInsert).insert(connection, same));
    }

    /** Inserts objects that have their keys; what the database makes beside is read when it is asked for. */
    public void insertWithKeys(Connection connection, List<EntityState> rows) {
        begin(rows);
        byOmitted(rows, (omitted, same) -> {
            PlainInsert insert = plainInserts.computeIfAbsent(omitted, this::plainInsert);
            RowBinding binding = insert.columns();
            try (PreparedCall call = connection.prepare(insert.text(), binding.types())) {
                try {
                    for (EntityState row : same) {
                        binding.bind(call.statement(), 1, row.entity());
                        call.statement().addBatch();
                    }
                } catch (SQLException e) {
                    throw call.failure(e);
                }
                call.binding(same.size(), i -> binding.shown(same.get(i).entity()));
                call.batch();
            }
            madeByDatabase(connection, same, omitted);
        });
    }

    private void begin(List<EntityState> rows) {
        if (versions != null) {
            versions.begin(rows);
        }
    }

    /** The database has made values: a version is read back at once, and the rest when it is asked for. */
    private void madeByDatabase(Connection connection, List<EntityState> rows, long made) {
        if (made != 0) {
            rows.forEach(row -> row.entity().$unloaded(row.entity().$unloaded() | made));
            if (versions != null && versions.areMadeByDatabase()) {
                versions.readBack(connection, rows);
            }
        }
    }

    /** Rows that leave the same columns to the database are inserted together. */
    private void byOmitted(List<EntityState> rows, BiConsumer<Long, List<EntityState>> action) {
        if (type.generatedBits() == 0) {
            action.accept(0L, rows);
            return;
        }
        Map<Long, List<EntityState>> grouped = new LinkedHashMap<>();
        for (EntityState row : rows) {
            grouped.computeIfAbsent(omitted(row.entity()), any -> new ArrayList<>())
                    .add(row);
        }
        grouped.forEach(action);
    }

    private long omitted(Managed entity) {
        long omitted = 0;
        for (ColumnMapping column : allColumns) {
            boolean told = (entity.$changed() & column.bit()) != 0 && entity.$get(column.index()) != null;
            if (column.generation() == Generation.ALWAYS || column.generation() == Generation.ON_INSERT && !told) {
                omitted |= column.bit();
            }
        }
        return omitted;
    }

    /**
     * Updates columns of objects, and their versions.
     *
     * @param columns the bits of the attributes to write
     * @throws StaleRow if a row is not there any more, or has another version than was read
     */
    public void update(Connection connection, List<EntityState> rows, long columns) {
        @Nullable Object[] expected = expected(rows);
        long written = columns | defaults.beforeUpdate(rows, columns);
        if (versions != null && !versions.areMadeByDatabase()) {
            versions.advance(rows, expected);
            written |= versionBit();
        }
        Change change = changes.computeIfAbsent(written, this::change);
        batchByKey(connection, change.text(), change.columns(), rows, expected, "changed");
        madeByDatabase(connection, rows, type.remadeBits());
    }

    private long versionBit() {
        ColumnMapping version = type.version();
        return version == null ? 0 : version.bit();
    }

    private @Nullable Object[] expected(List<EntityState> rows) {
        return versions == null ? new @Nullable Object[0] : versions.expected(rows);
    }

    private Change change(long bits) {
        List<ColumnMapping> columns =
                allColumns.stream().filter(column -> (column.bit() & bits) != 0).toList();
        return new Change(texts.update(columns), new RowBinding(columns, dialect));
    }

    /**
     * Deletes objects.
     *
     * @throws StaleRow if a row is not there any more, or has another version than was read
     */
    public void delete(Connection connection, List<EntityState> rows) {
        batchByKey(connection, texts.delete(), nothing, rows, expected(rows), "deleted");
    }

    private List<String> shown(RowBinding binding, EntityState row, @Nullable Object[] expected, int i) {
        List<String> values = new ArrayList<>(binding.shown(row.entity()));
        values.addAll(key.shown(row.key()));
        if (versions != null) {
            values.add(String.valueOf(expected[i]));
        }
        return values;
    }

    private void batchByKey(
            Connection connection,
            String text,
            RowBinding binding,
            List<EntityState> rows,
            @Nullable Object[] expected,
            String what) {
        List<String> types = new ArrayList<>(binding.types());
        types.addAll(key.types());
        ColumnMapping version = type.version();
        if (version != null) {
            types.add(version.column().type().toString());
        }
        int[] counts;
        try (PreparedCall call = connection.prepare(text, types)) {
            try {
                PreparedStatement statement = call.statement();
                for (int i = 0; i < rows.size(); i++) {
                    EntityState row = rows.get(i);
                    int next = binding.bind(statement, 1, row.entity());
                    next = key.bind(statement, next, row.key());
                    if (versions != null) {
                        versions.bind(statement, next, expected[i]);
                    }
                    statement.addBatch();
                }
            } catch (SQLException e) {
                throw call.failure(e);
            }
            call.binding(rows.size(), i -> shown(binding, rows.get(i), expected, i));
            counts = call.batch();
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1 && (versions != null || counts[i] != Statement.SUCCESS_NO_INFO)) {
                throw versions == null
                        ? StaleRow.gone(rows.get(i), null, what)
                        : versions.stale(connection, rows.get(i), expected[i], what);
            }
        }
    }
}
