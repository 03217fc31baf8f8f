// SPDX-License-Identifier: Apache-2.0
package dev.athanor.result;

import dev.athanor.sql.Row;
import dev.athanor.sql.Selectable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row that holds its elements. */
public final class ValueRow implements Row {
    private final RowKeys keys;
    private final @Nullable Object[] values;

    /** Takes the array over; nobody else may change it. */
    @SuppressWarnings("ArrayRecordComponent")
    public ValueRow(RowKeys keys, @Nullable Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    /** The elements of a row at these positions. */
    static Row chosen(Row row, RowKeys keys, int... positions) {
        @Nullable Object[] values = new @Nullable Object[positions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(positions[i]);
        }
        return new ValueRow(keys, values);
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public @Nullable Object get(int position) {
        if (position < 0 || position >= values.length) {
            throw RowKeys.noPosition(position, values.length);
        }
        return values[position];
    }

    @Override
    public @Nullable Object get(String name) {
        return values[keys.position(name)];
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T get(Selectable<T> element) {
        return (T) values[keys.position(element)];
    }

    @Override
    public <T> @Nullable T get(String name, Class<T> type) {
        return Conversion.of(get(name), type, name);
    }

    @Override
    public <T> @Nullable T get(int position, Class<T> type) {
        return Conversion.of(get(position), type, keys.names().get(position));
    }

    @Override
    public List<String> names() {
        return keys.names();
    }

    @Override
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String name : keys.names()) {
            map.put(name, get(name));
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ValueRow that && Arrays.equals(values, that.values))
                || (other instanceof Row row && !(other instanceof ValueRow) && values().equals(row.values()));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** The elements with their names, for people to read. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Row[");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(keys.names().get(i))
                    .append('=')
                    .append(values[i]);
        }
        return text.append(']').toString();
    }
}
