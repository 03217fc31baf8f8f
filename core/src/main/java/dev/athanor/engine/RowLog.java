// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes the rows of one query to the log: the names of the columns, the rows if values are shown, and how many they were. */
final class RowLog {
    private final Consumer<String> out;
    private final ResultSet rows;
    private final boolean showsValues;
    private boolean begun;

    RowLog(Consumer<String> out, ResultSet rows, boolean showsValues) {
        this.out = out;
        this.rows = rows;
        this.showsValues = showsValues;
    }

    /** Writes the current row. */
    void row() throws SQLException {
        if (!begun) {
            begun = true;
            out.accept("columns " + columns());
        }
        if (showsValues) {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                values.add(String.valueOf(rows.getString(i)));
            }
            out.accept("row " + EngineLog.shortened(values));
        }
    }

    private List<String> columns() throws SQLException {
        ResultSetMetaData described = rows.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= described.getColumnCount(); i++) {
            names.add(described.getColumnLabel(i));
        }
        return names;
    }

    /** Writes how many rows were read. */
    void end(long read) {
        out.accept(read == 1 ? "1 row" : read + " rows");
    }
}
