// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import dev.athanor.type.SqlType;
import dev.athanor.type.TypeKind;
import dev.athanor.type.Types;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;

/** What a column of a text(…) statement is read as, of which only the driver's metadata is known. */
class ColumnTypeSpec {
    private static final Map<TypeKind, SqlType<?>> TYPES = new EnumMap<>(TypeKind.class);

    static {
        for (SqlType<?> type : new SqlType<?>[] {
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.numeric(10, 2),
            Types.REAL,
            Types.DOUBLE,
            Types.string(30),
            Types.TEXT,
            Types.BOOLEAN,
            Types.BINARY,
            Types.DATE,
            Types.TIME,
            Types.TIMESTAMP,
            Types.INSTANT,
            Types.UUID_TYPE
        }) {
            TYPES.put(type.kind(), type);
        }
    }

    @DatabaseTest(only = {"postgresql", "h2"})
    void eachKindIsReadAsItself(TestDatabase database) throws SQLException {
        Map<TypeKind, TypeKind> found = kinds(database);
        assertThat(found).allSatisfy((declared, read) -> assertThat(read).isEqualTo(declared));
    }

    @DatabaseTest(only = "mariadb")
    void onMariadbAnInstantIsReadAsDateAndTimeInUtcAndARealAsADouble(TestDatabase database) throws SQLException {
        Map<TypeKind, TypeKind> expected = new EnumMap<>(TypeKind.class);
        TYPES.keySet().forEach(kind -> expected.put(kind, kind));
        expected.put(TypeKind.INSTANT, TypeKind.TIMESTAMP);
        expected.put(TypeKind.REAL, TypeKind.DOUBLE);
        assertThat(kinds(database)).isEqualTo(expected);
    }

    @DatabaseTest(only = "sqlite")
    void onSqliteEveryValueIsItsOwn(TestDatabase database) throws SQLException {
        assertThat(kinds(database).values()).containsOnly(TypeKind.OTHER);
    }

    private static Map<TypeKind, TypeKind> kinds(TestDatabase database) throws SQLException {
        Map<TypeKind, TypeKind> kinds = new EnumMap<>(TypeKind.class);
        try (Database db = Database.open(database)) {
            for (SqlType<?> type : TYPES.values()) {
                db.tableOf(type);
                try (Statement statement = db.connection.createStatement();
                        ResultSet rows = statement.executeQuery("SELECT held FROM kept")) {
                    ResultSetMetaData told = rows.getMetaData();
                    kinds.put(
                            type.kind(),
                            db.dialect
                                    .columnType(told.getColumnType(1), told.getColumnTypeName(1))
                                    .kind());
                }
            }
        }
        return kinds;
    }
}
