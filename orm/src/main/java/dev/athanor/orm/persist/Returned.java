// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.dialect.Dialect;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Keys;
import dev.athanor.orm.state.Managed;
import dev.athanor.type.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an INSERT gives back: what the database made of the key of each row, and the values that it made beside it. */
final class Returned {
    private final List<ColumnMapping> columns = new ArrayList<>();
    private final Codec<?>[] codecs;

    Returned(EntityType<?> type, List<ColumnMapping> made, Dialect dialect) {
        columns.add(Objects.requireNonNull(type.generatedKey(), "the database makes the key"));
        columns.addAll(made);
        codecs = columns.stream()
                .map(column -> dialect.codec(column.column().type()))
                .toArray(Codec[]::new);
    }

    /** That of the key first. */
    List<ColumnMapping> columns() {
        return columns;
    }

    /** The values of the current row, that of the key first. */
    @Nullable
    Object[] read(ResultSet row) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[codecs.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = codecs[i].read(row, i + 1);
        }
        Objects.requireNonNull(values[0], "a row has a key");
        return values;
    }

    /** Gives an object what its row got. */
    void give(EntityState state, @Nullable Object[] values) {
        Managed entity = state.entity();
        for (int i = 0; i < values.length; i++) {
            ColumnMapping column = columns.get(i);
            entity.$set(column.index(), values[i]);
            entity.$unloaded(entity.$unloaded() & ~column.bit());
        }
        state.key(state.type().key().isSingle() ? values[0] : Keys.of(entity));
    }
}
