// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Functions.holds;
import static dev.athanor.sql.JsonExpression.json;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expression;
import dev.athanor.sql.JsonExpression;
import dev.athanor.sql.OrderTerm;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.type.Json;
import dev.athanor.type.JsonPath;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What lies in JSON documents, asked of every database: it means the same everywhere. */
class JsonSpec {
    private static final Json PEAR = Json.parse("""
        {"name": "pear \\"ripe\\"", "price": 2.75, "stock": 12345678901, "small": 7, "sold": true, "new": false,
         "none": null, "text": "null", "tags": ["green", "soft"], "origin": {"country": {"code": "CZ"}}}\
        """);
    private static final Json FIG = Json.parse("{\"name\": \"fig\", \"small\": 10, \"sold\": false}");

    private final MetaData metadata = new MetaData();
    private final Column<Integer> id =
            Column.of("id", Types.INTEGER).primaryKey().identity(false);
    private final Column<Json> document = Column.of("document", Types.JSON);
    private final Table item = Table.of("item", metadata, id, document);

    private Connection connection;

    @BeforeEach
    void fill(Engine engine) {
        metadata.createAll(engine);
        connection = engine.connect();
        connection.execute(insert(item).value(id, 1).value(document, PEAR));
        connection.execute(insert(item).value(id, 2).value(document, FIG));
        connection.execute(insert(item).value(id, 3).value(document, (Json) null));
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private JsonExpression at(Object... steps) {
        return json(document).at(JsonPath.of(steps));
    }

    private <T> T pear(Expression<T> value) {
        return connection.execute(select(value).where(id.eq(1))).one();
    }

    private List<Integer> where(Condition condition) {
        return connection.execute(select(id).where(condition).orderBy(id)).all();
    }

    private List<Integer> by(OrderTerm order) {
        return connection.execute(select(id).where(id.in(1, 2)).orderBy(order)).all();
    }

    @DatabaseTest
    void valuesOfEachKind() {
        assertThat(pear(at("name").asString())).isEqualTo("pear \"ripe\"");
        assertThat(pear(at("small").asInteger())).isEqualTo(7);
        assertThat(pear(at("stock").asLong())).isEqualTo(12345678901L);
        assertThat(pear(at("price").asDouble())).isEqualTo(2.75);
        assertThat(pear(at("price").asNumeric(10, 2))).isEqualByComparingTo(new BigDecimal("2.75"));
        assertThat(pear(at("sold").asBoolean())).isTrue();
        assertThat(pear(at("new").asBoolean())).isFalse();
    }

    @DatabaseTest
    void documentsInDocuments() {
        assertThat(pear(json(document).get("tags"))).isEqualTo(Json.of(List.of("green", "soft")));
        assertThat(pear(json(document).get("tags").get(1))).isEqualTo(Json.of("soft"));
        assertThat(pear(at("origin", "country"))).isEqualTo(Json.of(Map.of("code", "CZ")));
        assertThat(pear(json(document).get("sold"))).isEqualTo(Json.of(true));
        assertThat(pear(json(document).get("small"))).isEqualTo(Json.of(7));
    }

    @DatabaseTest
    void stepByStepAsByAPath() {
        assertThat(pear(json(document).get("origin").get("country").get("code").asString()))
                .isEqualTo("CZ");
        assertThat(pear(at("origin", "country", "code").asString())).isEqualTo("CZ");
        assertThat(pear(at("tags", 0).asString())).isEqualTo("green");
        assertThat(pear(json(document).get("tags").get(0).asString())).isEqualTo("green");
    }

    @DatabaseTest
    void whatIsNotThereIsNull() {
        assertThat(pear(json(document).get("missing"))).isNull();
        assertThat(pear(at("missing", "more"))).isNull();
        assertThat(pear(at("tags", 9))).isNull();
        assertThat(pear(at("missing").asString())).isNull();
        assertThat(pear(at("missing").asInteger())).isNull();
        assertThat(pear(at("missing").asDouble())).isNull();
        assertThat(pear(at("missing").asBoolean())).isNull();
        assertThat(where(json(document).get("tags").isNull())).containsExactly(2, 3);
    }

    @DatabaseTest
    void jsonsNullIsADocumentAndNoValue() {
        assertThat(pear(json(document).get("none"))).isEqualTo(Json.NULL);
        assertThat(where(json(document).get("none").isNotNull())).containsExactly(1);
        assertThat(pear(at("none").asString())).isNull();
        assertThat(pear(at("none").asInteger())).isNull();
        assertThat(pear(at("none").asNumeric(5, 2))).isNull();
        assertThat(pear(at("none").asDouble())).isNull();
        assertThat(pear(at("none").asBoolean())).isNull();
        assertThat(pear(at("text").asString())).isEqualTo("null");
    }

    @DatabaseTest
    void valuesAreCompared() {
        assertThat(where(at("name").asString().eq("fig"))).containsExactly(2);
        assertThat(where(at("small").asInteger().gt(7))).containsExactly(2);
        assertThat(where(at("small").asInteger().plus(3).in(10, 13))).containsExactly(1, 2);
        assertThat(where(at("name").asString().startsWith("pear"))).containsExactly(1);
        assertThat(where(at("price").asNumeric(10, 2).between(new BigDecimal("2.74"), new BigDecimal("2.76"))))
                .containsExactly(1);
        assertThat(where(holds(at("sold").asBoolean()))).containsExactly(1);
        assertThat(where(holds(at("sold").asBoolean()).not())).containsExactly(2);
        assertThat(where(at("sold").asBoolean().eq(false))).containsExactly(2);
        assertThat(where(at("origin", "country", "code").asString().isNull())).containsExactly(2, 3);
    }

    @DatabaseTest
    void rowsAreSortedByThem() {
        assertThat(by(at("small").asInteger().desc())).containsExactly(2, 1);
        assertThat(by(at("name").asString())).containsExactly(2, 1);
    }

    @DatabaseTest
    void aPartIsSetInAnUpdate(Engine engine) {
        var change = update(item).set(document, json(document).with(JsonPath.of("tags", 0), Json.of("red")));
        if (engine.dialect().name().equals("h2")) {
            assertThatThrownBy(() -> connection.execute(change.where(id.eq(1))))
                    .isInstanceOf(UnsupportedByDialect.class)
                    .hasMessageContaining("write it whole");
            return;
        }
        connection.execute(change.where(id.eq(1)));
        assertThat(pear(at("tags"))).isEqualTo(Json.of(List.of("red", "soft")));
        for (Json value :
                List.of(Json.NULL, Json.of(true), Json.of(1.5), Json.of("a'b\"c\\"), Json.of(Map.of("x", 1)))) {
            connection.execute(update(item)
                    .set(document, json(document).with(JsonPath.of("new"), value))
                    .where(id.eq(1)));
            assertThat(pear(json(document).get("new"))).isEqualTo(value);
        }
    }

    @DatabaseTest
    void aValueIsTakenOverInAnUpdate() {
        connection.execute(update(item).set(id, at("small").asInteger()).where(id.eq(1)));
        assertThat(where(id.eq(7))).containsExactly(7);
    }

    @DatabaseTest
    void hostileNamesAreNamesAndNothingElse(Engine engine) {
        List<String> names = List.of(
                "a.b",
                "a\"b",
                "a'b",
                "a]b",
                "[0]",
                "$",
                "$.name",
                "*",
                "**",
                "a\\b",
                "\\",
                "\"",
                "'",
                "''; DROP TABLE item; --",
                "{a,b}",
                ",",
                "{",
                "}",
                " ",
                "",
                "null",
                "NULL",
                "žluť",
                "漢字",
                "\uD83D\uDE00",
                "a\nb",
                "a\tb",
                "0",
                "-1",
                "?",
                "??",
                ":x",
                "%s",
                "/* */",
                "--",
                "last",
                "to",
                "a".repeat(300));
        Map<String, Object> holder = new HashMap<>();
        names.forEach(name -> holder.put(name, "value of " + name));
        connection.execute(insert(item).value(id, 4).value(document, Json.of(holder)));
        connection.execute(insert(item).value(id, 5).value(document, Json.of(Map.of("outer", holder))));
        String database = engine.dialect().name();
        for (String name : names) {
            if (database.equals("mariadb") && name.startsWith("-") || database.equals("h2") && name.length() > 256) {
                assertThatThrownBy(() -> connection.execute(
                                select(json(document).get(name).asString()).where(id.eq(4))))
                        .as(name)
                        .isInstanceOfAny(UnsupportedByDialect.class, InvalidStatement.class);
                continue;
            }
            assertThat(connection
                            .execute(select(json(document).get(name).asString()).where(id.eq(4)))
                            .one())
                    .as(name)
                    .isEqualTo("value of " + name);
            assertThat(connection
                            .execute(select(at("outer", name).asString()).where(id.eq(5)))
                            .one())
                    .as("outer, " + name)
                    .isEqualTo("value of " + name);
        }
    }
}
