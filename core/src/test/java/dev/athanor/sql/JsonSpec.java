// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.error.ErrorCode.WRONG_OPERAND;
import static dev.athanor.sql.Functions.holds;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.JsonExpression.json;
import static dev.athanor.sql.Printed.elementPrints;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compiler.CompiledCache;
import dev.athanor.error.InvalidStatement;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.type.Json;
import dev.athanor.type.JsonPath;
import dev.athanor.type.Types;
import org.junit.jupiter.api.Test;

/**
 * What lies in a JSON document. The texts are SQLAlchemy's (2.1), but for SQLite's {@code ->}, which keeps booleans and tells
 * JSON's null from nothing, and for MySQL's test for JSON's null, which a text "null" passes.
 */
class JsonSpec {
    private static final Column<Integer> ID = Column.of("id", Types.INTEGER);
    private static final Column<Json> J = Column.of("j", Types.JSON);
    private static final Table T = Table.of("t", new MetaData(), ID, J);

    @Test
    void whatAnObjectHasUnderAName() {
        elementPrints(
                json(J).get("a"),
                "t.j[:j_1]",
                on(SQLITE, "t.j -> :j_1"),
                on(POSTGRESQL, "t.j -> :j_1"),
                on(MYSQL, "JSON_EXTRACT(t.j, :j_1)"),
                on(MARIADB, "JSON_EXTRACT(t.j, :j_1)"),
                on(SQLSERVER, "JSON_QUERY(t.j, :j_1)"),
                on(ORACLE, "JSON_QUERY(t.j, '$.\"a\"')"),
                on(H2, "(t.j).\"a\""));
    }

    @Test
    void whatAnArrayHasAtAPlace() {
        elementPrints(
                json(J).get(0),
                "t.j[:j_1]",
                on(SQLITE, "t.j -> :j_1"),
                on(POSTGRESQL, "t.j -> :j_1"),
                on(MYSQL, "JSON_EXTRACT(t.j, :j_1)"),
                on(MARIADB, "JSON_EXTRACT(t.j, :j_1)"),
                on(SQLSERVER, "JSON_QUERY(t.j, :j_1)"),
                on(ORACLE, "JSON_QUERY(t.j, '$[0]')"),
                on(H2, "(t.j)[1]"));
    }

    @Test
    void whatLiesAtTheEndOfAPath() {
        elementPrints(
                json(J).at(JsonPath.of("a", 1, "b")),
                "t.j[:j_1]",
                on(SQLITE, "t.j -> :j_1"),
                on(POSTGRESQL, "t.j #> :j_1"),
                on(MYSQL, "JSON_EXTRACT(t.j, :j_1)"),
                on(MARIADB, "JSON_EXTRACT(t.j, :j_1)"),
                on(SQLSERVER, "JSON_QUERY(t.j, :j_1)"),
                on(ORACLE, "JSON_QUERY(t.j, '$.\"a\"[1].\"b\"')"),
                on(H2, "(t.j).\"a\"[2].\"b\""));
    }

    @Test
    void asAString() {
        elementPrints(
                json(J).get("a").asString(),
                "t.j[:j_1]",
                on(SQLITE, "CAST(JSON_EXTRACT(t.j, :j_1) AS VARCHAR)"),
                on(POSTGRESQL, "CAST(t.j ->> :j_1 AS VARCHAR)"),
                on(MYSQL, unlessNull("JSON_UNQUOTE(JSON_EXTRACT(t.j, :j_2))")),
                on(MARIADB, unlessNull("JSON_UNQUOTE(JSON_EXTRACT(t.j, :j_2))")),
                on(SQLSERVER, "CASE JSON_VALUE(t.j, :j_1) WHEN NULL THEN NULL ELSE JSON_VALUE(t.j, :j_2) END"),
                on(ORACLE, "JSON_VALUE(t.j, '$.\"a\"' RETURNING VARCHAR2(4000) ERROR ON ERROR)"),
                on(
                        H2,
                        "CASE WHEN NULLIF(CAST((t.j).\"a\" AS VARCHAR), 'null') LIKE '\"%' THEN STRINGDECODE("
                                + "SUBSTRING(NULLIF(CAST((t.j).\"a\" AS VARCHAR), 'null'), 2,"
                                + " CHAR_LENGTH(NULLIF(CAST((t.j).\"a\" AS VARCHAR), 'null')) - 2))"
                                + " ELSE NULLIF(CAST((t.j).\"a\" AS VARCHAR), 'null') END"));
    }

    private static String unlessNull(String value) {
        return "CASE JSON_TYPE(JSON_EXTRACT(t.j, :j_1)) WHEN 'NULL' THEN NULL ELSE " + value + " END";
    }

    @Test
    void asAWholeNumber() {
        elementPrints(
                json(J).get("a").asInteger(),
                "t.j[:j_1]",
                on(SQLITE, "CAST(JSON_EXTRACT(t.j, :j_1) AS INTEGER)"),
                on(POSTGRESQL, "CAST(t.j ->> :j_1 AS INTEGER)"),
                on(MYSQL, unlessNull("CAST(JSON_EXTRACT(t.j, :j_2) AS SIGNED INTEGER)")),
                on(MARIADB, unlessNull("CAST(JSON_EXTRACT(t.j, :j_2) AS SIGNED INTEGER)")),
                on(
                        SQLSERVER,
                        "CASE JSON_VALUE(t.j, :j_1) WHEN NULL THEN NULL ELSE CAST(JSON_VALUE(t.j, :j_2) AS INTEGER)"
                                + " END"),
                on(ORACLE, "JSON_VALUE(t.j, '$.\"a\"' RETURNING INTEGER ERROR ON ERROR)"),
                on(H2, "CAST(NULLIF(CAST((t.j).\"a\" AS VARCHAR), 'null') AS INTEGER)"));
    }

    @Test
    void asANumberWithDigitsAfterThePoint() {
        elementPrints(
                json(J).get("a").asNumeric(10, 2),
                "t.j[:j_1]",
                on(SQLITE, "CAST(JSON_EXTRACT(t.j, :j_1) AS NUMERIC(10, 2))"),
                on(POSTGRESQL, "CAST(t.j ->> :j_1 AS NUMERIC(10, 2))"),
                on(MYSQL, unlessNull("CAST(JSON_EXTRACT(t.j, :j_2) AS DECIMAL(10, 2))")),
                on(MARIADB, unlessNull("CAST(JSON_EXTRACT(t.j, :j_2) AS DECIMAL(10, 2))")),
                on(
                        SQLSERVER,
                        "CASE JSON_VALUE(t.j, :j_1) WHEN NULL THEN NULL"
                                + " ELSE CAST(JSON_VALUE(t.j, :j_2) AS NUMERIC(10, 2)) END"),
                on(ORACLE, "JSON_VALUE(t.j, '$.\"a\"' RETURNING NUMERIC(10, 2) ERROR ON ERROR)"),
                on(H2, "CAST(NULLIF(CAST((t.j).\"a\" AS VARCHAR), 'null') AS NUMERIC(10, 2))"));
    }

    @Test
    void asAFloatingPointNumber() {
        elementPrints(
                json(J).get("a").asDouble(),
                "t.j[:j_1]",
                on(SQLITE, "CAST(JSON_EXTRACT(t.j, :j_1) AS FLOAT)"),
                on(POSTGRESQL, "CAST(t.j ->> :j_1 AS FLOAT)"),
                on(MYSQL, unlessNull("JSON_EXTRACT(t.j, :j_2)+0.0000000000000000000000")),
                on(MARIADB, unlessNull("JSON_EXTRACT(t.j, :j_2)+0.0000000000000000000000")),
                on(
                        SQLSERVER,
                        "CASE JSON_VALUE(t.j, :j_1) WHEN NULL THEN NULL ELSE CAST(JSON_VALUE(t.j, :j_2) AS FLOAT) END"),
                on(ORACLE, "JSON_VALUE(t.j, '$.\"a\"' RETURNING FLOAT ERROR ON ERROR)"),
                on(H2, "CAST(NULLIF(CAST((t.j).\"a\" AS VARCHAR), 'null') AS DOUBLE PRECISION)"));
    }

    @Test
    void asABoolean() {
        String byCase =
                "CASE JSON_EXTRACT(t.j, :j_1) WHEN 'null' THEN NULL WHEN true THEN true WHEN false THEN false END";
        elementPrints(
                json(J).get("a").asBoolean(),
                "t.j[:j_1]",
                on(SQLITE, "CAST(JSON_EXTRACT(t.j, :j_1) AS BOOLEAN)"),
                on(POSTGRESQL, "CAST(t.j ->> :j_1 AS BOOLEAN)"),
                on(MYSQL, byCase),
                on(MARIADB, byCase),
                on(
                        SQLSERVER,
                        "CASE JSON_VALUE(t.j, :j_1) WHEN NULL THEN NULL WHEN 'true' THEN 1 WHEN 'false' THEN 0"
                                + " ELSE CAST(JSON_VALUE(t.j, :j_2) AS BIT) END"),
                on(
                        ORACLE,
                        "CASE JSON_VALUE(t.j, '$.\"a\"') WHEN 'true' THEN 1 WHEN 'false' THEN 0"
                                + " ELSE CAST(JSON_VALUE(t.j, '$.\"a\"') AS NUMBER(1)) END"),
                on(H2, "CAST(NULLIF(CAST((t.j).\"a\" AS VARCHAR), 'null') AS BOOLEAN)"));
    }

    @Test
    void aBooleanIsACondition() {
        assertThat(select(ID).where(holds(json(J).get("a").asBoolean())).sql(POSTGRESQL))
                .isEqualTo("""
                    SELECT t.id
                    FROM t
                    WHERE CAST(t.j ->> :j_1 AS BOOLEAN)\
                    """);
        assertThat(select(ID).where(holds(json(J).get("a").asBoolean()).not()).sql(SQLITE))
                .isEqualTo("""
                    SELECT t.id
                    FROM t
                    WHERE CAST(JSON_EXTRACT(t.j, :j_1) AS BOOLEAN) = 0\
                    """);
        assertThat(select(ID).where(holds(json(J).get("a").asBoolean())).sql(SQLSERVER))
                .endsWith(" AS BIT) END = 1");
    }

    @Test
    void whatIsComparedStandsInParenthesesWhereItIsAnOperator() {
        printed(select(ID).where(json(J).get("a").isNull()))
                .is(
                        """
                        SELECT t.id
                        FROM t
                        WHERE t.j[:j_1] IS NULL
                        """,
                        on(SQLITE, comparison("(t.j -> :j_1)")),
                        on(POSTGRESQL, comparison("(t.j -> :j_1)")),
                        on(MYSQL, comparison("JSON_EXTRACT(t.j, :j_1)")),
                        on(MARIADB, comparison("JSON_EXTRACT(t.j, :j_1)")),
                        on(SQLSERVER, comparison("JSON_QUERY(t.j, :j_1)")),
                        on(ORACLE, comparison("JSON_QUERY(t.j, '$.\"a\"')")),
                        on(H2, comparison("((t.j).\"a\")")));
    }

    private static String comparison(String operand) {
        return "SELECT t.id\nFROM t\nWHERE " + operand + " IS NULL";
    }

    @Test
    void stepAfterStep() {
        elementPrints(
                json(J).get("a").get("b").asInteger().plus(1),
                "t.j[:j_1][:param_1] + :param_2",
                on(SQLITE, "CAST(JSON_EXTRACT(t.j -> :j_1, :param_1) AS INTEGER) + :param_2"),
                on(POSTGRESQL, "CAST((t.j -> :j_1) ->> :param_1 AS INTEGER) + :param_2"),
                on(MYSQL, afterStep()),
                on(MARIADB, afterStep()),
                on(
                        SQLSERVER,
                        "CASE JSON_VALUE(JSON_QUERY(t.j, :j_1), :param_1) WHEN NULL THEN NULL"
                                + " ELSE CAST(JSON_VALUE(JSON_QUERY(t.j, :j_2), :param_2) AS INTEGER) END + :param_3"),
                on(
                        ORACLE,
                        "JSON_VALUE(JSON_QUERY(t.j, '$.\"a\"'), '$.\"b\"' RETURNING INTEGER ERROR ON ERROR) +"
                                + " :param_1"),
                on(H2, "CAST(NULLIF(CAST(((t.j).\"a\").\"b\" AS VARCHAR), 'null') AS INTEGER) + :param_1"));
    }

    private static String afterStep() {
        return "CASE JSON_TYPE(JSON_EXTRACT(JSON_EXTRACT(t.j, :j_1), :param_1)) WHEN 'NULL' THEN NULL"
                + " ELSE CAST(JSON_EXTRACT(JSON_EXTRACT(t.j, :j_2), :param_2) AS SIGNED INTEGER) END + :param_3";
    }

    @Test
    void aPartIsWrittenInAnUpdate() {
        printed(update(T).set(J, json(J).with(JsonPath.of("a", 0), Json.of(1))))
                .is(
                        "UPDATE t SET j=json_set(t.j, :j_1, :j_2)",
                        on(SQLITE, "UPDATE t SET j=JSON_SET(t.j, :j_1, JSON(:j_2))"),
                        on(POSTGRESQL, "UPDATE t SET j=jsonb_set(CAST(t.j AS JSONB), :j_1, :j_2)"),
                        on(MYSQL, "UPDATE t SET j=JSON_SET(t.j, :j_1, CAST(:j_2 AS JSON))"),
                        on(MARIADB, "UPDATE t SET j=JSON_SET(t.j, :j_1, JSON_EXTRACT(:j_2, '$'))"),
                        on(ORACLE, "UPDATE t SET j=JSON_TRANSFORM(t.j, SET '$.\"a\"[0]' = :j_1 FORMAT JSON)"),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aNameIsPartOfWhatTheStatementIs() {
        CompiledCache cache = new CompiledCache(ORACLE, 8);
        cache.get(select(json(J).get("a").asString()).node());
        cache.get(select(json(J).get("a").asString()).node());
        cache.get(select(json(J).get("b").asString()).node());
        assertThat(cache.misses()).isEqualTo(2);
        assertThat(cache.hits()).isEqualTo(1);
    }

    @Test
    void namesNeverEndTheStringThatTheyAreWrittenInto() {
        String hostile = "' || (SELECT 1) || '\"]$*.a\\";
        assertThat(select(json(J).get(hostile).asString().as("x")).sql(ORACLE)).isEqualTo("""
            SELECT JSON_VALUE(t.j, '$."'' || (SELECT 1) || ''\\"]$*.a\\\\"' RETURNING VARCHAR2(4000) ERROR ON ERROR) AS x
            FROM t\
            """);
        assertThat(select(json(J).get("a\"; DROP TABLE t --").as("x")).sql(H2)).isEqualTo("""
            SELECT (t.j)."a""; DROP TABLE t --" AS x
            FROM t\
            """);
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        Expression<Json> number = literal(1).typeCoerce(Types.JSON);
        assertThat(json(number).get("a")).isNotNull();
        assertThatThrownBy(() -> json(J).asString())
                .isInstanceOfSatisfying(
                        InvalidStatement.class, e -> assertThat(e.code()).isEqualTo(WRONG_OPERAND))
                .hasMessageContaining("json(document).get(\"name\")");
    }

    @Test
    void aColumnOfJsonb() {
        Column<Json> document = Column.of("d", Types.JSON.variant("postgresql", Types.JSON.named("JSONB")));
        Table.of("u", new MetaData(), document);
        assertThat(select(json(document).get("a").asString().as("x")).sql(POSTGRESQL))
                .isEqualTo("SELECT CAST(u.d ->> :d_1 AS VARCHAR) AS x\nFROM u");
    }
}
