// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.type.SqlType;
import dev.athanor.type.TypeKind;
import dev.athanor.type.Types;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each type is called where. A dash is a refusal. */
class TypeNameSpec {
    private static final Map<String, SqlType<?>> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("smallint", Types.SMALLINT);
        TYPES.put("integer", Types.INTEGER);
        TYPES.put("bigint", Types.BIGINT);
        TYPES.put("numeric(10, 2)", Types.numeric(10, 2));
        TYPES.put("numeric", Types.NUMERIC);
        TYPES.put("real", Types.REAL);
        TYPES.put("double", Types.DOUBLE);
        TYPES.put("string(30)", Types.string(30));
        TYPES.put("string(9000)", Types.string(9000));
        TYPES.put("string", Types.STRING);
        TYPES.put("text", Types.TEXT);
        TYPES.put("enum", Types.enumOf(DayOfWeek.class));
        TYPES.put("boolean", Types.BOOLEAN);
        TYPES.put("binary", Types.BINARY);
        TYPES.put("date", Types.DATE);
        TYPES.put("time", Types.TIME);
        TYPES.put("timestamp", Types.TIMESTAMP);
        TYPES.put("instant", Types.INSTANT);
        TYPES.put("uuid", Types.UUID_TYPE);
        TYPES.put("other", Types.OTHER);
    }

    @Test
    void everyKindOfTypeIsInTheTable() {
        assertThat(TYPES.values()).extracting(SqlType::kind).contains(TypeKind.values());
    }

    @Test
    void onSqlite() {
        assertThat(namesOn(SQLITE)).isEqualTo("""
                smallint: SMALLINT
                integer: INTEGER
                bigint: BIGINT
                numeric(10, 2): NUMERIC(10, 2)
                numeric: NUMERIC
                real: REAL
                double: DOUBLE
                string(30): VARCHAR(30)
                string(9000): VARCHAR(9000)
                string: VARCHAR
                text: TEXT
                enum: VARCHAR(9)
                boolean: BOOLEAN
                binary: BLOB
                date: DATE
                time: TIME
                timestamp: DATETIME
                instant: DATETIME
                uuid: CHAR(36)
                other: -
                """);
    }

    @Test
    void onPostgresql() {
        assertThat(namesOn(POSTGRESQL)).isEqualTo("""
                smallint: SMALLINT
                integer: INTEGER
                bigint: BIGINT
                numeric(10, 2): NUMERIC(10, 2)
                numeric: NUMERIC
                real: REAL
                double: DOUBLE PRECISION
                string(30): VARCHAR(30)
                string(9000): VARCHAR(9000)
                string: VARCHAR
                text: TEXT
                enum: VARCHAR(9)
                boolean: BOOLEAN
                binary: BYTEA
                date: DATE
                time: TIME WITHOUT TIME ZONE
                timestamp: TIMESTAMP WITHOUT TIME ZONE
                instant: TIMESTAMP WITH TIME ZONE
                uuid: UUID
                other: -
                """);
    }

    @Test
    void onMariadb() {
        assertThat(namesOn(MARIADB)).isEqualTo("""
                smallint: SMALLINT
                integer: INTEGER
                bigint: BIGINT
                numeric(10, 2): NUMERIC(10, 2)
                numeric: -
                real: REAL
                double: DOUBLE
                string(30): VARCHAR(30)
                string(9000): VARCHAR(9000)
                string: -
                text: LONGTEXT
                enum: VARCHAR(9)
                boolean: BOOL
                binary: LONGBLOB
                date: DATE
                time: TIME(6)
                timestamp: DATETIME(6)
                instant: DATETIME(6)
                uuid: UUID
                other: -
                """);
    }

    @Test
    void onMysqlAsOnMariadbButForUuids() {
        assertThat(namesOn(MYSQL)).isEqualTo(namesOn(MARIADB).replace("uuid: UUID", "uuid: CHAR(36)"));
    }

    @Test
    void onH2() {
        assertThat(namesOn(H2)).isEqualTo("""
                smallint: SMALLINT
                integer: INTEGER
                bigint: BIGINT
                numeric(10, 2): NUMERIC(10, 2)
                numeric: DECFLOAT
                real: REAL
                double: DOUBLE PRECISION
                string(30): VARCHAR(30)
                string(9000): VARCHAR(9000)
                string: VARCHAR
                text: CLOB
                enum: VARCHAR(9)
                boolean: BOOLEAN
                binary: BLOB
                date: DATE
                time: TIME(6)
                timestamp: TIMESTAMP
                instant: TIMESTAMP WITH TIME ZONE
                uuid: UUID
                other: -
                """);
    }

    @Test
    void onSqlServer() {
        assertThat(namesOn(SQLSERVER)).isEqualTo("""
                smallint: SMALLINT
                integer: INTEGER
                bigint: BIGINT
                numeric(10, 2): NUMERIC(10, 2)
                numeric: -
                real: REAL
                double: DOUBLE PRECISION
                string(30): NVARCHAR(30)
                string(9000): NVARCHAR(max)
                string: NVARCHAR(max)
                text: NVARCHAR(max)
                enum: NVARCHAR(9)
                boolean: BIT
                binary: VARBINARY(max)
                date: DATE
                time: TIME
                timestamp: DATETIME2
                instant: DATETIMEOFFSET
                uuid: UNIQUEIDENTIFIER
                other: -
                """);
    }

    @Test
    void onOracle() {
        assertThat(namesOn(ORACLE)).isEqualTo("""
                smallint: SMALLINT
                integer: INTEGER
                bigint: NUMBER(19)
                numeric(10, 2): NUMERIC(10, 2)
                numeric: NUMERIC
                real: BINARY_FLOAT
                double: BINARY_DOUBLE
                string(30): VARCHAR2(30 CHAR)
                string(9000): VARCHAR2(9000 CHAR)
                string: -
                text: CLOB
                enum: VARCHAR2(9 CHAR)
                boolean: SMALLINT
                binary: BLOB
                date: DATE
                time: -
                timestamp: TIMESTAMP
                instant: TIMESTAMP WITH TIME ZONE
                uuid: RAW(16)
                other: -
                """);
    }

    @Test
    void inCastsMysqlAndMariadbKnowFewTypes() {
        assertThat(MARIADB.castName(Types.INTEGER)).isEqualTo("SIGNED INTEGER");
        assertThat(MARIADB.castName(Types.BOOLEAN)).isEqualTo("SIGNED INTEGER");
        assertThat(MARIADB.castName(Types.numeric(10, 2))).isEqualTo("DECIMAL(10, 2)");
        assertThat(MARIADB.castName(Types.STRING)).isEqualTo("CHAR");
        assertThat(MARIADB.castName(Types.string(30))).isEqualTo("CHAR(30)");
        assertThat(MARIADB.castName(Types.DOUBLE)).isEqualTo("DOUBLE");
        assertThat(MARIADB.castName(Types.TIMESTAMP)).isEqualTo("DATETIME(6)");
        assertThat(MARIADB.castName(Types.BINARY)).isEqualTo("BINARY");
    }

    @Test
    void inCastsOnSqliteADateStaysText() {
        assertThat(SQLITE.castName(Types.DATE)).isEqualTo("TEXT");
        assertThat(SQLITE.castName(Types.INTEGER)).isEqualTo("INTEGER");
        assertThat(POSTGRESQL.castName(Types.DATE)).isEqualTo("DATE");
    }

    @Test
    void aRefusalTellsWhatToDo() {
        assertThatThrownBy(() -> MYSQL.typeName(Types.STRING))
                .isInstanceOf(UnsupportedByDialect.class)
                .hasMessage("ATH-310: VARCHAR requires a size on dialect mysql."
                        + " Give it one, as in string(255), or use TEXT.");
        assertThatThrownBy(() -> MARIADB.typeName(Types.NUMERIC))
                .isInstanceOf(UnsupportedByDialect.class)
                .hasMessage("ATH-310: NUMERIC requires a size on dialect mariadb."
                        + " Without one it would be NUMERIC(10, 0), and lose what is after the point.");
        assertThatThrownBy(() -> ORACLE.typeName(Types.TIME))
                .isInstanceOf(UnsupportedByDialect.class)
                .hasMessage("ATH-310: There is no type for TIME on dialect oracle."
                        + " Oracle has no time of day: use TIMESTAMP or string(15).");
    }

    private static String namesOn(Dialect dialect) {
        StringBuilder names = new StringBuilder();
        TYPES.forEach((label, type) ->
                names.append(label).append(": ").append(name(dialect, type)).append('\n'));
        return names.toString();
    }

    private static String name(Dialect dialect, SqlType<?> type) {
        try {
            return dialect.typeName(type);
        } catch (UnsupportedByDialect refused) {
            return "-";
        }
    }
}
