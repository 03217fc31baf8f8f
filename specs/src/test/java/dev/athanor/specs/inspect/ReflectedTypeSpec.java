// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.inspect;

import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.BINARY;
import static dev.athanor.type.Types.BOOLEAN;
import static dev.athanor.type.Types.DATE;
import static dev.athanor.type.Types.DOUBLE;
import static dev.athanor.type.Types.DURATION;
import static dev.athanor.type.Types.INSTANT;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.JSON;
import static dev.athanor.type.Types.NUMERIC;
import static dev.athanor.type.Types.OFFSET_TIME;
import static dev.athanor.type.Types.PERIOD;
import static dev.athanor.type.Types.REAL;
import static dev.athanor.type.Types.SMALLINT;
import static dev.athanor.type.Types.STRING;
import static dev.athanor.type.Types.TEXT;
import static dev.athanor.type.Types.TIME;
import static dev.athanor.type.Types.TIMESTAMP;
import static dev.athanor.type.Types.UUID_TYPE;
import static dev.athanor.type.Types.array;
import static dev.athanor.type.Types.binary;
import static dev.athanor.type.Types.enumOf;
import static dev.athanor.type.Types.fixed;
import static dev.athanor.type.Types.floating;
import static dev.athanor.type.Types.instant;
import static dev.athanor.type.Types.named;
import static dev.athanor.type.Types.numeric;
import static dev.athanor.type.Types.range;
import static dev.athanor.type.Types.string;
import static dev.athanor.type.Types.time;
import static dev.athanor.type.Types.timestamp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.Dialect;
import dev.athanor.inspect.Inspector;
import dev.athanor.inspect.ReflectedColumn;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import dev.athanor.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which types the databases' own names stand for, and that they are made again under names that mean the same. */
class ReflectedTypeSpec {
    private final Map<String, SqlType<?>> expected = new LinkedHashMap<>();
    private final Set<String> own = new HashSet<>();

    private void is(String sql, SqlType<?> type) {
        expected.put(sql, type);
    }

    /** The same values in a type that keeps the database's own name. */
    private void own(String sql, SqlType<?> like) {
        expected.put(sql, like);
        own.add(sql);
    }

    private void check(TestDatabase database) {
        Dialect dialect = database.engine().dialect();
        List<String> names = List.copyOf(expected.keySet());
        make(database, "first", names);
        List<ReflectedColumn> columns = Inspector.of(database.engine()).columns("first");
        List<String> again = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            SqlType<?> type = columns.get(i).type().on(dialect.name());
            SqlType<?> wanted = expected.get(names.get(i));
            assertThat(columns.get(i).type().javaType()).as(names.get(i)).isEqualTo(wanted.javaType());
            if (own.contains(names.get(i))) {
                assertThat(type.exactName())
                        .as(names.get(i))
                        .isEqualTo(columns.get(i).typeText());
                assertThat(type.kind()).as(names.get(i)).isEqualTo(wanted.kind());
            } else {
                assertThat(type).as(names.get(i)).isEqualTo(wanted);
            }
            again.add(dialect.typeName(columns.get(i).type()));
        }
        make(database, "again", again);
        List<ReflectedColumn> second = Inspector.of(database.engine()).columns("again");
        for (int i = 0; i < names.size(); i++) {
            assertThat(second.get(i).typeText())
                    .as(names.get(i))
                    .isEqualTo(columns.get(i).typeText());
            assertThat(second.get(i).type())
                    .as(names.get(i))
                    .isEqualTo(columns.get(i).type());
        }
    }

    private static void make(TestDatabase database, String table, List<String> types) {
        StringBuilder sql = new StringBuilder("CREATE TABLE " + table + " (");
        for (int i = 0; i < types.size(); i++) {
            sql.append(i == 0 ? "" : ", ").append("c").append(i).append(' ').append(types.get(i));
        }
        database.engine()
                .begin(conn -> conn.execute(text(sql.append(')').toString().replace(":", "\\:"))));
    }

    @DatabaseTest(only = "postgresql")
    void postgresql(TestDatabase database) {
        database.engine().begin(conn -> {
            conn.execute(text("CREATE TYPE \"Mood\" AS ENUM ('it''s', 'ok')"));
            conn.execute(text("CREATE DOMAIN pos AS INTEGER"));
        });
        is("SMALLINT", SMALLINT);
        is("INT4", INTEGER);
        is("BIGINT", BIGINT);
        is("NUMERIC", NUMERIC);
        is("DECIMAL(10, 2)", numeric(10, 2));
        is("NUMERIC(10)", numeric(10, 0));
        is("REAL", REAL);
        is("FLOAT(53)", DOUBLE);
        is("VARCHAR", STRING);
        is("VARCHAR(30)", string(30));
        is("CHAR(3)", fixed(3));
        is("TEXT", TEXT);
        is("BOOL", BOOLEAN);
        is("BYTEA", BINARY);
        is("DATE", DATE);
        is("TIME", TIME);
        is("TIME(3)", time(3));
        is("TIMETZ", OFFSET_TIME);
        own("TIMETZ(2)", OFFSET_TIME);
        is("TIMESTAMP", TIMESTAMP);
        is("TIMESTAMP(0)", timestamp(0));
        is("TIMESTAMPTZ", INSTANT);
        is("TIMESTAMPTZ(3)", instant(3));
        is("INTERVAL", DURATION);
        own("INTERVAL DAY TO SECOND(3)", DURATION);
        own("INTERVAL YEAR TO MONTH", PERIOD);
        is("UUID", UUID_TYPE);
        is("JSON", JSON);
        own("JSONB", JSON);
        is("INTEGER[]", array(INTEGER));
        is("VARCHAR(3)[]", array(string(3)));
        is("INT4RANGE", range(INTEGER));
        is("TSTZRANGE", range(INSTANT));
        is("\"Mood\"", enumOf("it's", "ok").nativeEnum("Mood"));
        own("pos", INTEGER);
        own("INET", named("inet"));
        own("BIT(3)", named("bit(3)"));
        own("POINT", named("point"));
        own("TSVECTOR", named("tsvector"));
        own("\"char\"", named("\"char\""));
        check(database);
    }

    @DatabaseTest(only = "h2")
    void h2(TestDatabase database) {
        own("TINYINT", SMALLINT);
        is("SMALLINT", SMALLINT);
        is("INT", INTEGER);
        is("BIGINT", BIGINT);
        is("NUMERIC(10, 2)", numeric(10, 2));
        own("NUMERIC(10)", numeric(10, 0));
        is("DECFLOAT", NUMERIC);
        own("DECFLOAT(10)", NUMERIC);
        is("REAL", REAL);
        is("FLOAT(20)", floating(20));
        own("FLOAT", DOUBLE);
        is("DOUBLE PRECISION", DOUBLE);
        is("VARCHAR", STRING);
        is("VARCHAR(30)", string(30));
        own("VARCHAR_IGNORECASE(3)", STRING);
        is("CHAR(3)", fixed(3));
        own("CHAR", fixed(1));
        is("CLOB", TEXT);
        own("CLOB(1000)", TEXT);
        is("BOOLEAN", BOOLEAN);
        is("BLOB", BINARY);
        is("VARBINARY(20)", binary(20));
        own("BINARY(20)", BINARY);
        is("DATE", DATE);
        is("TIME(6)", TIME);
        own("TIME", TIME);
        is("TIMESTAMP", TIMESTAMP);
        is("TIMESTAMP(3)", timestamp(3));
        own("TIMESTAMP(9)", TIMESTAMP);
        is("TIMESTAMP WITH TIME ZONE", INSTANT);
        is("TIME(6) WITH TIME ZONE", OFFSET_TIME);
        is("INTERVAL DAY(18) TO SECOND(6)", DURATION);
        own("INTERVAL DAY(3) TO SECOND(2)", DURATION);
        is("INTERVAL YEAR(18) TO MONTH", PERIOD);
        is("UUID", UUID_TYPE);
        is("JSON", JSON);
        is("INTEGER ARRAY", array(INTEGER));
        own("INTEGER ARRAY[4]", array(INTEGER));
        own("GEOMETRY", named("GEOMETRY"));
        own("GEOMETRY(POINT, 4326)", named("GEOMETRY"));
        own("JAVA_OBJECT", named("JAVA_OBJECT"));
        check(database);
    }

    @DatabaseTest(only = "mariadb")
    void mariadb(TestDatabase database) {
        is("BOOL", BOOLEAN);
        own("TINYINT", SMALLINT);
        is("SMALLINT", SMALLINT);
        own("MEDIUMINT", INTEGER);
        is("INT", INTEGER);
        own("INT(5)", INTEGER);
        own("INT UNSIGNED", BIGINT);
        own("INT(5) ZEROFILL", BIGINT);
        is("BIGINT", BIGINT);
        own("BIGINT UNSIGNED", numeric(20, 0));
        is("DECIMAL(10, 2)", numeric(10, 2));
        own("FLOAT", REAL);
        is("DOUBLE", DOUBLE);
        own("DOUBLE(10, 2)", DOUBLE);
        is("VARCHAR(30)", string(30));
        is("CHAR(3)", fixed(3));
        own("TEXT", TEXT);
        is("LONGTEXT", TEXT);
        own("BLOB", BINARY);
        is("LONGBLOB", BINARY);
        is("VARBINARY(20)", binary(20));
        own("BINARY(16)", BINARY);
        is("DATE", DATE);
        is("TIME(6)", TIME);
        is("TIME", time(0));
        is("DATETIME(6)", TIMESTAMP);
        is("DATETIME(3)", timestamp(3));
        own("TIMESTAMP(6) NULL", INSTANT);
        own("SET('a', 'b''c')", STRING);
        is("UUID", UUID_TYPE);
        is("JSON", JSON);
        own("YEAR", named("year(4)"));
        own("BIT(4)", named("bit(4)"));
        own("INET6", named("inet6"));
        own("POINT", named("point"));
        check(database);
    }

    @DatabaseTest(only = "sqlite")
    void sqlite(TestDatabase database) {
        is("INTEGER", INTEGER);
        own("INT", INTEGER);
        own("TINYINT", INTEGER);
        own("INT8", BIGINT);
        own("UNSIGNED BIG INT", BIGINT);
        is("NUMERIC", NUMERIC);
        is("NUMERIC(10, 2)", numeric(10, 2));
        own("DECIMAL(10,2)", numeric(10, 2));
        is("REAL", REAL);
        is("DOUBLE", DOUBLE);
        own("DOUBLE PRECISION", DOUBLE);
        own("FLOAT", DOUBLE);
        is("VARCHAR", STRING);
        is("VARCHAR(30)", string(30));
        own("NVARCHAR(160)", string(160));
        is("CHAR(3)", fixed(3));
        own("NATIVE CHARACTER(70)", TEXT);
        is("TEXT", TEXT);
        own("CLOB", TEXT);
        is("BOOLEAN", BOOLEAN);
        is("BLOB", BINARY);
        is("DATE", DATE);
        is("TIME", TIME);
        is("DATETIME", TIMESTAMP);
        own("TIMESTAMP", TIMESTAMP);
        is("JSON", JSON);
        own("MONEY", named("MONEY"));
        own("STRANGE \"thing\"(3)", named("STRANGE"));
        check(database);
    }
}
