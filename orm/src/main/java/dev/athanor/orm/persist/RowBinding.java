// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.dialect.Dialect;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.state.Managed;
import dev.athanor.type.Codec;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Binds certain columns of an object, in order. */
final class RowBinding {
    private final List<ColumnMapping> columns;
    private final int[] indexes;
    private final Codec<Object>[] codecs;
    private final List<String> types;

    @SuppressWarnings({"unchecked", "rawtypes"})
    RowBinding(List<ColumnMapping> columns, Dialect dialect) {
        this.columns = columns;
        this.indexes = columns.stream().mapToInt(ColumnMapping::index).toArray();
        this.codecs = columns.stream()
                .map(column -> dialect.codec(column.column().type()))
                .toArray(Codec[]::new);
        this.types = columns.stream()
                .map(column -> column.column().type().toString())
                .toList();
    }

    List<ColumnMapping> columns() {
        return columns;
    }

    /** The types of what is bound, for messages. */
    List<String> types() {
        return types;
    }

    /** What is bound, for people to read. */
    List<String> shown(Managed entity) {
        List<String> values = new ArrayList<>(indexes.length);
        for (int index : indexes) {
            values.add(String.valueOf(entity.$get(index)));
        }
        return values;
    }

    int size() {
        return indexes.length;
    }

    /** Binds the columns from a position on; the next free position is returned. */
    int bind(PreparedStatement statement, int first, Managed entity) throws SQLException {
        int position = first;
        for (int i = 0; i < indexes.length; i++) {
            codecs[i].set(statement, position++, entity.$get(indexes[i]));
        }
        return position;
    }
}
