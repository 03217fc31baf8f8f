// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.StatementNode;
import dev.athanor.compiler.Compiled.ResultColumn;
import dev.athanor.dialect.Dialect;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.ResultError;
import dev.athanor.result.RowKeys;
import dev.athanor.type.Codec;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The columns of a statement's rows: what they can be asked for by, and how each is read. */
final class Columns {
    private final RowKeys keys;
    private final Codec<?>[] codecs;

    private Columns(RowKeys keys, Codec<?>[] codecs) {
        this.keys = keys;
        this.codecs = codecs;
    }

    RowKeys keys() {
        return keys;
    }

    Codec<?>[] codecs() {
        return codecs;
    }

    /** The columns that a statement was compiled to give. */
    static Columns of(List<ResultColumn> compiled, StatementNode statement) {
        Codec<?>[] codecs = new Codec<?>[compiled.size()];
        for (int i = 0; i < codecs.length; i++) {
            codecs[i] = compiled.get(i).codec();
        }
        return new Columns(RowKeys.of(compiled, statement), codecs);
    }

    /** The columns that the driver tells of; the names are those by which a model would call them. */
    static Columns told(ResultSetMetaData told, Dialect dialect) throws SQLException {
        int count = told.getColumnCount();
        List<String> names = new ArrayList<>(count);
        Codec<?>[] codecs = new Codec<?>[count];
        for (int i = 1; i <= count; i++) {
            names.add(dialect.identifiers().modelled(told.getColumnLabel(i)));
            codecs[i - 1] = dialect.codec(dialect.columnType(told.getColumnType(i), told.getColumnTypeName(i)));
        }
        return new Columns(RowKeys.named(names), codecs);
    }

    /**
     * These columns, of which those of the same names are read as they are known to be.
     *
     * @throws dev.athanor.error.UnknownName if one of them is not here
     */
    Columns typed(Columns known) {
        Codec<?>[] read = codecs.clone();
        for (int i = 0; i < known.codecs.length; i++) {
            read[keys.position(known.keys.names().get(i))] = known.codecs[i];
        }
        return new Columns(keys, read);
    }

    /**
     * These columns, if the driver tells of as many.
     *
     * @throws ResultError if not: what was to be read as one would be another
     */
    Columns as(ResultSetMetaData told) throws SQLException {
        if (told.getColumnCount() != codecs.length) {
            throw new ResultError(
                    ErrorCode.NO_SUCH_ELEMENT,
                    "The text gives " + told.getColumnCount() + " columns, and columns(…) names " + keys.names()
                            + ". Name all of them in their order, or those you want by their names: column(name, type).");
        }
        return this;
    }
}
