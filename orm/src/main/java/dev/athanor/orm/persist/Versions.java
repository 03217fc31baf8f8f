// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.dialect.Dialect;
import dev.athanor.engine.Connection;
import dev.athanor.engine.PreparedCall;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Versioning;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import dev.athanor.type.Codec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The versions of one entity's rows: which were read, which come next, and which the database has. */
final class Versions {
    private static final int CHUNK = 500;

    private final ColumnMapping column;
    private final Versioning versioning;
    private final RowTexts texts;
    private final Codec<Object> codec;
    private final KeyBinding key;

    @SuppressWarnings("unchecked")
    Versions(EntityType<?> type, ColumnMapping column, RowTexts texts, Dialect dialect) {
        this.column = column;
        this.versioning = Objects.requireNonNull(column.versioning());
        this.texts = texts;
        this.codec = (Codec<Object>) dialect.codec(column.column().type());
        this.key = new KeyBinding(type.key(), dialect);
    }

    boolean areMadeByDatabase() {
        return versioning == Versioning.DATABASE;
    }

    /** The versions that were read; one that expired is read now, which is what it will be compared with. */
    @Nullable
    Object[] expected(List<EntityState> rows) {
        @Nullable Object[] expected = new @Nullable Object[rows.size()];
        int index = column.index();
        for (int i = 0; i < expected.length; i++) {
            EntityState state = rows.get(i);
            Managed entity = state.entity();
            boolean assigned = (entity.$changed() & column.bit()) != 0;
            Object original = assigned ? state.original(index) : null;
            if (assigned && original == EntityState.NEVER_LOADED) {
                entity.$unloaded(entity.$unloaded() | column.bit());
                assigned = false;
            }
            if (!assigned && (entity.$unloaded() & column.bit()) != 0) {
                state.load(index);
            }
            expected[i] = assigned ? original : entity.$get(index);
        }
        return expected;
    }

    /** Gives objects the versions that come after those that were read. */
    void advance(List<EntityState> rows, @Nullable Object[] expected) {
        Class<?> javaType = column.column().type().javaType();
        for (int i = 0; i < expected.length; i++) {
            rows.get(i).entity().$set(column.index(), versioning.next(javaType, expected[i]));
        }
    }

    /** Gives new objects their first version. */
    void begin(List<EntityState> rows) {
        if (!areMadeByDatabase()) {
            advance(rows, new @Nullable Object[rows.size()]);
        }
    }

    void bind(PreparedStatement statement, int position, @Nullable Object version) throws SQLException {
        codec.set(statement, position, version);
    }

    /** What has become of the row of an object, which does not have the version that was read. */
    StaleRow stale(Connection connection, EntityState state, @Nullable Object expected, String what) {
        Map<Object, Object> found = read(connection, List.of(state));
        Object version = found.get(state.key());
        return version == null
                ? StaleRow.gone(state, expected, what)
                : StaleRow.changed(state, expected, version, what);
    }

    /** Takes over what the database made of the versions of rows that were written. */
    void readBack(Connection connection, List<EntityState> rows) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<EntityState> chunk = rows.subList(from, Math.min(from + CHUNK, rows.size()));
            Map<Object, Object> made = read(connection, chunk);
            for (EntityState state : chunk) {
                Managed entity = state.entity();
                entity.$set(column.index(), made.get(state.key()));
                entity.$unloaded(entity.$unloaded() & ~column.bit());
            }
        }
    }

    private Map<Object, Object> read(Connection connection, List<EntityState> rows) {
        List<String> types = new ArrayList<>();
        rows.forEach(row -> types.addAll(key.types()));
        Map<Object, Object> versions = new HashMap<>();
        try (PreparedCall call = connection.prepare(texts.select(column, rows.size()), types)) {
            try {
                int next = 1;
                for (EntityState row : rows) {
                    next = key.bind(call.statement(), next, row.key());
                }
                call.binding(
                        1,
                        only -> rows.stream()
                                .flatMap(row -> key.shown(row.key()).stream())
                                .toList());
                try (ResultSet found = call.query()) {
                    while (found.next()) {
                        Object version = codec.read(found, key.size() + 1);
                        if (version != null) {
                            versions.put(key.read(found), version);
                        }
                    }
                }
            } catch (SQLException e) {
                throw call.failure(e);
            }
        }
        return versions;
    }
}
