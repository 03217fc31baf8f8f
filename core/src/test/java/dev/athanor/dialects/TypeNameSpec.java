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
        TYPES.put("floating(53)", Types.floating(53));
        TYPES.put("double", Types.DOUBLE);
        TYPES.put("fixed(5)", Types.fixed(5));
        TYPES.put("string(30)", Types.string(30));
        TYPES.put("string(9000)", Types.string(9000));
        TYPES.put("string", Types.STRING);
        TYPES.put("text", Types.TEXT);
        TYPES.put("enum", Types.enumOf(DayOfWeek.class));
        TYPES.put("native enum", Types.enumOf("sad", "it's").nativeEnum("Mood"));
        TYPES.put("boolean", Types.BOOLEAN);
        TYPES.put("binary", Types.BINARY);
        TYPES.put("binary(16)", Types.binary(16));
        TYPES.put("date", Types.DATE);
        TYPES.put("time", Types.TIME);
        TYPES.put("time(3)", Types.time(3));
        TYPES.put("offset time", Types.OFFSET_TIME);
        TYPES.put("timestamp", Types.TIMESTAMP);
        TYPES.put("timestamp(0)", Types.timestamp(0));
        TYPES.put("instant", Types.INSTANT);
        TYPES.put("instant(3)", Types.instant(3));
        TYPES.put("offset timestamp", Types.OFFSET_TIMESTAMP);
        TYPES.put("duration", Types.DURATION);
        TYPES.put("period", Types.PERIOD);
        TYPES.put("uuid", Types.UUID_TYPE);
        TYPES.put("json", Types.JSON);
        TYPES.put("json step", Types.JSON_STEP);
        TYPES.put("json path", Types.JSON_PATH);
        TYPES.put("array(integer)", Types.array(Types.INTEGER));
        TYPES.put("array(array(string))", Types.array(Types.array(Types.string(5))));
        TYPES.put("range(date)", Types.range(Types.DATE));
        TYPES.put("named", Types.named("inet"));
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
            floating(53): FLOAT
            double: DOUBLE
            fixed(5): CHAR(5)
            string(30): VARCHAR(30)
            string(9000): VARCHAR(9000)
            string: VARCHAR
            text: TEXT
            enum: VARCHAR(9)
            native enum: VARCHAR(4)
            boolean: BOOLEAN
            binary: BLOB
            binary(16): BLOB
            date: DATE
            time: TIME
            time(3): TIME
            offset time: -
            timestamp: DATETIME
            timestamp(0): DATETIME
            instant: DATETIME
            instant(3): DATETIME
            offset timestamp: DATETIME
            duration: BIGINT
            period: INTEGER
            uuid: CHAR(36)
            json: JSON
            json step: -
            json path: -
            array(integer): -
            array(array(string)): -
            range(date): -
            named: inet
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
            floating(53): FLOAT(53)
            double: DOUBLE PRECISION
            fixed(5): CHAR(5)
            string(30): VARCHAR(30)
            string(9000): VARCHAR(9000)
            string: VARCHAR
            text: TEXT
            enum: VARCHAR(9)
            native enum: "Mood"
            boolean: BOOLEAN
            binary: BYTEA
            binary(16): BYTEA
            date: DATE
            time: TIME WITHOUT TIME ZONE
            time(3): TIME(3) WITHOUT TIME ZONE
            offset time: TIME WITH TIME ZONE
            timestamp: TIMESTAMP WITHOUT TIME ZONE
            timestamp(0): TIMESTAMP(0) WITHOUT TIME ZONE
            instant: TIMESTAMP WITH TIME ZONE
            instant(3): TIMESTAMP(3) WITH TIME ZONE
            offset timestamp: TIMESTAMP WITH TIME ZONE
            duration: INTERVAL
            period: INTERVAL
            uuid: UUID
            json: JSON
            json step: -
            json path: -
            array(integer): INTEGER[]
            array(array(string)): VARCHAR(5)[]
            range(date): DATERANGE
            named: inet
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
            floating(53): FLOAT(53)
            double: DOUBLE
            fixed(5): CHAR(5)
            string(30): VARCHAR(30)
            string(9000): VARCHAR(9000)
            string: -
            text: LONGTEXT
            enum: VARCHAR(9)
            native enum: ENUM('sad', 'it''s')
            boolean: BOOL
            binary: LONGBLOB
            binary(16): VARBINARY(16)
            date: DATE
            time: TIME(6)
            time(3): TIME(3)
            offset time: -
            timestamp: DATETIME(6)
            timestamp(0): DATETIME(0)
            instant: DATETIME(6)
            instant(3): DATETIME(3)
            offset timestamp: DATETIME(6)
            duration: BIGINT
            period: INTEGER
            uuid: UUID
            json: JSON
            json step: -
            json path: -
            array(integer): -
            array(array(string)): -
            range(date): -
            named: inet
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
            floating(53): FLOAT(53)
            double: DOUBLE PRECISION
            fixed(5): CHAR(5)
            string(30): VARCHAR(30)
            string(9000): VARCHAR(9000)
            string: VARCHAR
            text: CLOB
            enum: VARCHAR(9)
            native enum: ENUM('sad', 'it''s')
            boolean: BOOLEAN
            binary: BLOB
            binary(16): VARBINARY(16)
            date: DATE
            time: TIME(6)
            time(3): TIME(3)
            offset time: TIME(6) WITH TIME ZONE
            timestamp: TIMESTAMP
            timestamp(0): TIMESTAMP(0)
            instant: TIMESTAMP WITH TIME ZONE
            instant(3): TIMESTAMP(3) WITH TIME ZONE
            offset timestamp: TIMESTAMP WITH TIME ZONE
            duration: INTERVAL DAY(18) TO SECOND(6)
            period: INTERVAL YEAR(18) TO MONTH
            uuid: UUID
            json: JSON
            json step: -
            json path: -
            array(integer): INTEGER ARRAY
            array(array(string)): VARCHAR(5) ARRAY ARRAY
            range(date): -
            named: inet
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
            floating(53): FLOAT(53)
            double: DOUBLE PRECISION
            fixed(5): NCHAR(5)
            string(30): NVARCHAR(30)
            string(9000): NVARCHAR(max)
            string: NVARCHAR(max)
            text: NVARCHAR(max)
            enum: NVARCHAR(9)
            native enum: NVARCHAR(4)
            boolean: BIT
            binary: VARBINARY(max)
            binary(16): VARBINARY(16)
            date: DATE
            time: TIME
            time(3): TIME(3)
            offset time: -
            timestamp: DATETIME2
            timestamp(0): DATETIME2(0)
            instant: DATETIMEOFFSET
            instant(3): DATETIMEOFFSET(3)
            offset timestamp: DATETIMEOFFSET
            duration: BIGINT
            period: INTEGER
            uuid: UNIQUEIDENTIFIER
            json: NVARCHAR(max)
            json step: -
            json path: -
            array(integer): -
            array(array(string)): -
            range(date): -
            named: inet
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
            floating(53): -
            double: BINARY_DOUBLE
            fixed(5): CHAR(5 CHAR)
            string(30): VARCHAR2(30 CHAR)
            string(9000): VARCHAR2(9000 CHAR)
            string: -
            text: CLOB
            enum: VARCHAR2(9 CHAR)
            native enum: VARCHAR2(4 CHAR)
            boolean: SMALLINT
            binary: BLOB
            binary(16): RAW(16)
            date: DATE
            time: -
            time(3): -
            offset time: -
            timestamp: TIMESTAMP
            timestamp(0): TIMESTAMP(0)
            instant: TIMESTAMP WITH TIME ZONE
            instant(3): TIMESTAMP(3) WITH TIME ZONE
            offset timestamp: TIMESTAMP WITH TIME ZONE
            duration: INTERVAL DAY(9) TO SECOND(6)
            period: INTERVAL YEAR(9) TO MONTH
            uuid: RAW(16)
            json: JSON
            json step: -
            json path: -
            array(integer): -
            array(array(string)): -
            range(date): -
            named: inet
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
