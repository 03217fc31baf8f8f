// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.result.RowKeys;
import dev.athanor.type.Codec;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

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

    /** Reads what the driver tells; the names are those by which a model would call the columns. */
    static TextColumns of(ResultSetMetaData told, Dialect dialect) throws SQLException {
        int count = told.getColumnCount();
        List<String> names = new ArrayList<>(count);
        Codec<?>[] codecs = new Codec<?>[count];
        for (int i = 1; i <= count; i++) {
            names.add(dialect.identifiers().modelled(told.getColumnLabel(i)));
            codecs[i - 1] = dialect.codec(dialect.columnType(told.getColumnType(i), told.getColumnTypeName(i)));
        }
        return new TextColumns(RowKeys.named(names), codecs);
    }
}
