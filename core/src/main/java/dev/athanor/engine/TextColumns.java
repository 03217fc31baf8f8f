// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.result.RowKeys;
import dev.athanor.type.Codec;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The columns of a text's rows, of which nothing is known before the database answers. */
final class TextColumns {
    private final RowKeys keys;
    private final Codec<?>[] codecs;

    private TextColumns(RowKeys keys, Codec<?>[] codecs) {
        this.keys = keys;
        this.codecs = codecs;
    }

    RowKeys keys() {
        return keys;
    }

    Codec<?>[] codecs() {
        return codecs;
    }

    /**
     * Reads what the driver tells.
     *
     * @param foldsUpper whether the database makes unquoted names upper case, so that {@code ID} was probably written
     *     {@code id}
     */
    static TextColumns of(ResultSetMetaData told, Dialect dialect, boolean foldsUpper) throws SQLException {
        int count = told.getColumnCount();
        List<String> names = new ArrayList<>(count);
        Codec<?>[] codecs = new Codec<?>[count];
        for (int i = 1; i <= count; i++) {
            String label = told.getColumnLabel(i);
            names.add(foldsUpper ? unfolded(label) : label);
            codecs[i - 1] = dialect.codec(dialect.columnType(told.getColumnType(i), told.getColumnTypeName(i)));
        }
        return new TextColumns(RowKeys.named(names), codecs);
    }

    private static String unfolded(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
    }
}
