// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.JsonExpression.json;
import static dev.athanor.sql.Jsonb.jsonb;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expression;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.type.Json;
import dev.athanor.type.JsonPath;
import dev.athanor.type.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The operators that PostgreSQL alone has for its binary form of JSON. */
class JsonbSpec {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id =
            Column.of("id", Types.INTEGER).primaryKey().identity(false);
    private final Column<Json> document = Column.of("document", Types.JSONB);
    private final Table item = Table.of("item", metadata, id, document);

    private Connection connection;

    @BeforeEach
    void fill(Engine engine) {
        metadata.createAll(engine);
        connection = engine.connect();
        connection.execute(insert(item)
                .value(id, 1)
                .value(document, Json.parse("{\"name\": \"pear\", \"tags\": [\"soft\", \"ripe\"], \"price\": 3}")));
        connection.execute(
                insert(item).value(id, 2).value(document, Json.parse("{\"name\": \"fig\", \"it's\": null}")));
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private <T> T first(Expression<T> value) {
        return connection.execute(select(value).where(id.eq(1))).one();
    }

    private List<Integer> where(Condition condition) {
        return connection.execute(select(id).where(condition).orderBy(id)).all();
    }

    @DatabaseTest
    void elsewhereItIsJsonAsAnyOther() {
        assertThat(first(json(document).get("name").asString())).isEqualTo("pear");
        assertThat(where(json(document).get("price").asInteger().eq(3))).containsExactly(1);
    }

    @DatabaseTest(only = "postgresql")
    void documentsInDocuments() {
        assertThat(where(jsonb(document).contains(Json.of(Map.of("tags", List.of("ripe"))))))
                .containsExactly(1);
        assertThat(where(jsonb(document).containedBy(Json.parse("{\"name\": \"fig\", \"it's\": null, \"x\": 1}"))))
                .containsExactly(2);
        assertThat(where(jsonb(json(document).get("tags")).contains(Json.of("soft"))))
                .containsExactly(1);
        assertThat(where(jsonb(document).containsAll(document))).containsExactly(1, 2);
    }

    @DatabaseTest(only = "postgresql")
    void names() {
        assertThat(where(jsonb(document).hasKey("tags"))).containsExactly(1);
        assertThat(where(jsonb(document).hasKey("it's"))).containsExactly(2);
        assertThat(where(jsonb(document).hasKey("tags").not())).containsExactly(2);
        assertThat(where(jsonb(document).hasAnyKey(List.of("tags", "it's")))).containsExactly(1, 2);
        assertThat(where(jsonb(document).hasAllKeys(List.of("tags", "name")))).containsExactly(1);
        assertThat(where(jsonb(document).hasKey("' OR true --"))).isEmpty();
    }

    @DatabaseTest(only = "postgresql")
    void paths() {
        assertThat(where(jsonb(document).pathExists("$.tags[*] ? (@ == \"ripe\")")))
                .containsExactly(1);
        assertThat(where(jsonb(document).pathMatches("$.price > 2"))).containsExactly(1);
    }

    @DatabaseTest(only = "postgresql")
    void documentsMadeOfDocuments() {
        Json more = Json.of(Map.of("price", 4));
        assertThat(first(json(jsonb(document).merged(more)).get("price").asInteger()))
                .isEqualTo(4);
        assertThat(first(jsonb(document).without("tags").without("price"))).isEqualTo(Json.of(Map.of("name", "pear")));
        assertThat(first(jsonb(json(document).get("tags")).without(0))).isEqualTo(Json.of(List.of("ripe")));
        assertThat(first(json(jsonb(document).without(JsonPath.of("tags", 0))).get("tags")))
                .isEqualTo(Json.of(List.of("ripe")));
        connection.execute(update(item)
                .set(document, json(jsonb(document).merged(document)).with(JsonPath.of("tags", 1), Json.of("hard")))
                .where(id.eq(1)));
        assertThat(first(json(document).at(JsonPath.of("tags", 1)).asString())).isEqualTo("hard");
    }
}
