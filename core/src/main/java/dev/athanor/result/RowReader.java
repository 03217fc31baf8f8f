// SPDX-License-Identifier: Apache-2.0
package dev.athanor.result;

import dev.athanor.sql.Row;
import dev.athanor.sql.RowShape;
import dev.athanor.type.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Makes of the current row of a JDBC result what a statement asked for. Chosen once for a result; for each row, nothing
 * is looked up, and nothing made but the values and what holds them.
 *
 * @param <T> what becomes of a row
 */
@FunctionalInterface
public interface RowReader<T extends @Nullable Object> {
    T read(ResultSet row) throws SQLException;

    /** The reader for the shape of a query. */
    @SuppressWarnings("unchecked")
    static <T> RowReader<T> of(RowShape<T> shape, RowKeys keys, Codec<?>[] codecs) {
        if (shape instanceof RowShape.Single) {
            return (RowReader<T>) single(codecs[0]);
        }
        if (shape instanceof RowShape.Constructed<T> constructed) {
            return constructed(constructed, codecs);
        }
        return (RowReader<T>) rows(keys, codecs);
    }

    /** Rows of named elements. */
    static RowReader<Row> rows(RowKeys keys, Codec<?>[] codecs) {
        return row -> {
            @Nullable Object[] values = new @Nullable Object[codecs.length];
            fill(values, row, codecs);
            return new ValueRow(keys, values);
        };
    }

    @SuppressWarnings("NullAway") // a query for a column that may be null says so by its type, or is taken at its word
    private static <J> RowReader<J> single(Codec<J> codec) {
        return row -> codec.read(row, 1);
    }

    /** Objects made of the elements, which lie in one and the same array for every row. */
    private static <T> RowReader<T> constructed(RowShape.Constructed<T> constructor, Codec<?>[] codecs) {
        @Nullable Object[] elements = new @Nullable Object[codecs.length];
        return row -> {
            fill(elements, row, codecs);
            return constructor.construct(elements);
        };
    }

    private static void fill(@Nullable Object[] values, ResultSet row, Codec<?>[] codecs) throws SQLException {
        for (int i = 0; i < codecs.length; i++) {
            values[i] = codecs[i].read(row, i + 1);
        }
    }
}
