// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Syntax.Returning;
import dev.athanor.engine.Connection;
import dev.athanor.engine.PreparedCall;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.EntityState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** One row at a time, where there is no way to know the keys of several. */
final class SingleInsert implements KeyedInsert {
    private final EntityType<?> type;
    private final RowBinding columns;
    private final Returned returned;
    private final String text;
    private final boolean returning;

    SingleInsert(EntityType<?> type, RowTexts texts, RowBinding columns, Returned returned, Dialect dialect) {
        this.type = type;
        this.columns = columns;
        this.returned = returned;
        this.returning = dialect.syntax().returning() == Returning.ALL
                || dialect.syntax().returning() == Returning.INSERT_AND_DELETE;
        String insert = columns.size() == 0 ? texts.defaults() : texts.values(columns.columns(), 1);
        this.text = returning ? texts.returning(insert, returned) : insert;
    }

    @Override
    public void insert(Connection connection, List<EntityState> rows) {
        try (PreparedCall call = prepare(connection)) {
            for (EntityState row : rows) {
                try {
                    columns.bind(call.statement(), 1, row.entity());
                    call.binding(1, only -> columns.shown(row.entity()));
                    try (ResultSet keys = keys(call)) {
                        GeneratedKeys.assign(keys, returned, type, List.of(row));
                    }
                } catch (SQLException e) {
                    throw call.failure(e);
                }
            }
        }
    }

    private PreparedCall prepare(Connection connection) {
        return returning
                ? connection.prepare(text, columns.types())
                : connection.prepare(
                        text,
                        columns.types(),
                        returned.columns().stream()
                                .map(column -> column.column().name())
                                .toArray(String[]::new));
    }

    private ResultSet keys(PreparedCall call) throws SQLException {
        if (returning) {
            return call.query();
        }
        call.update();
        return call.statement().getGeneratedKeys();
    }
}
