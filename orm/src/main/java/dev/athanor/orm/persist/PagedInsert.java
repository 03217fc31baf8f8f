// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.dialect.Syntax;
import dev.athanor.engine.Connection;
import dev.athanor.engine.PreparedCall;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.EntityState;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Pages of {@code INSERT … VALUES (…), (…)} that give their keys back; full pages share one prepared statement. */
final class PagedInsert implements KeyedInsert {
    private static final int ROWS = 500;

    private final EntityType<?> type;
    private final RowTexts texts;
    private final RowBinding columns;
    private final Returned returned;
    private final boolean finalTable;
    private final int pageRows;
    private final String fullPage;
    private final List<String> types;

    PagedInsert(EntityType<?> type, RowTexts texts, RowBinding columns, Returned returned, Syntax syntax) {
        this.type = type;
        this.texts = texts;
        this.columns = columns;
        this.returned = returned;
        this.finalTable = syntax.generatedKeys() == Syntax.GeneratedKeys.FINAL_TABLE;
        this.pageRows = Math.max(1, Math.min(ROWS, syntax.maxParameters() / columns.size()));
        this.fullPage = text(pageRows);
        this.types = new ArrayList<>(columns.types());
        types.add("… for each row");
    }

    private String text(int rows) {
        String insert = texts.values(columns.columns(), rows);
        return finalTable ? texts.finalTable(insert, returned) : texts.returning(insert, returned);
    }

    @Override
    public void insert(Connection connection, List<EntityState> rows) {
        int full = rows.size() / pageRows * pageRows;
        if (full > 0) {
            try (PreparedCall call = connection.prepare(fullPage, types)) {
                for (int from = 0; from < full; from += pageRows) {
                    page(call, rows.subList(from, from + pageRows));
                }
            }
        }
        if (full < rows.size()) {
            try (PreparedCall call = connection.prepare(text(rows.size() - full), types)) {
                page(call, rows.subList(full, rows.size()));
            }
        }
    }

    private void page(PreparedCall call, List<EntityState> rows) {
        try {
            PreparedStatement statement = call.statement();
            int next = 1;
            for (EntityState row : rows) {
                next = columns.bind(statement, next, row.entity());
            }
            call.binding(
                    1,
                    all -> rows.stream()
                            .flatMap(row -> columns.shown(row.entity()).stream())
                            .toList());
            try (ResultSet keys = call.query()) {
                GeneratedKeys.assign(keys, returned, type, rows);
            }
        } catch (SQLException e) {
            throw call.failure(e);
        }
    }
}
