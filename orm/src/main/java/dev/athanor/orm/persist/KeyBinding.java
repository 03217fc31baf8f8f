// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.dialect.Dialect;
import dev.athanor.orm.mapping.KeyColumns;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Binds and reads keys, of one column or of several. */
final class KeyBinding {
    private final KeyColumns columns;
    private final Codec<Object>[] codecs;
    private final List<String> types;

    KeyBinding(KeyColumns columns, Dialect dialect) {
        this(
                columns,
                columns.columns().stream()
                        .<SqlType<?>>map(column -> column.column().type())
                        .toList(),
                dialect);
    }

    /**
     * The columns of a table that refers to the key.
     *
     * @param types those of the columns
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    KeyBinding(KeyColumns columns, List<SqlType<?>> types, Dialect dialect) {
        this.columns = columns;
        this.codecs = types.stream().map(dialect::codec).toArray(Codec[]::new);
        this.types = types.stream().map(SqlType::toString).toList();
    }

    /** The types of what is bound, for messages. */
    List<String> types() {
        return types;
    }

    /** What is bound, for people to read. */
    List<String> shown(@Nullable Object key) {
        List<String> values = new ArrayList<>(codecs.length);
        for (int i = 0; i < codecs.length; i++) {
            values.add(String.valueOf(columns.part(key, i)));
        }
        return values;
    }

    int size() {
        return codecs.length;
    }

    /** Binds a key from a position on; the next free position is returned. */
    int bind(PreparedStatement statement, int first, @Nullable Object key) throws SQLException {
        int position = first;
        for (int i = 0; i < codecs.length; i++) {
            codecs[i].set(statement, position++, columns.part(key, i));
        }
        return position;
    }

    /** The key in the first columns of the current row. */
    Object read(ResultSet row) throws SQLException {
        @Nullable Object[] parts = new @Nullable Object[codecs.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = codecs[i].read(row, i + 1);
        }
        return Objects.requireNonNull(KeyColumns.key(parts), "a row has a key");
    }
}
