// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.jackson;

import static dev.athanor.sql.JsonExpression.json;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.jackson.Jackson;
import dev.athanor.orm.mapping.Registry;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.specs.jackson.Contents.Note;
import dev.athanor.specs.jackson.Contents.Opaque;
import dev.athanor.specs.jackson.Contents.Size;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.type.Json;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Classes of users, generic types and trees in columns of JSON, as Jackson writes and reads them. */
class JacksonSpec {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id =
            Column.of("id", Types.INTEGER).primaryKey().identity(false);
    private final Column<Size> size = Column.of("size", Contents.SIZE);
    private final Column<Note> note = Column.of("note", Contents.NOTE);
    private final Column<Map<String, List<Size>>> sizes = Column.of("sizes", Contents.SIZES);
    private final Column<JsonNode> tree = Column.of("tree", Contents.TREE);
    private final Column<Opaque> opaque = Column.of("opaque", Contents.OPAQUE);
    private final Column<Json> plain = Column.of("plain", Types.JSON);
    private final Table parcel = Table.of("boxed", metadata, id, size, note, sizes, tree, opaque, plain);

    private Connection connection;

    @BeforeEach
    void open(Engine engine) {
        metadata.createAll(engine);
        connection = engine.connect();
        connection.execute(insert(parcel).value(id, 1));
        connection.commit();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private <T> T stored(Column<T> column, T value) {
        connection.execute(update(parcel).set(column, value).where(id.eq(1)));
        return connection.execute(select(column).where(id.eq(1))).one();
    }

    private <T> T read(Json document, SqlType<T> type) {
        connection.execute(update(parcel).set(plain, document).where(id.eq(1)));
        return connection
                .execute(select(plain.typeCoerce(type)).where(id.eq(1)))
                .one();
    }

    @DatabaseTest
    void recordsAndClasses() {
        Size large = new Size(7, new BigDecimal("12.50"));
        assertThat(stored(size, large)).isEqualTo(large);
        Note text = new Note();
        text.setText("it's \"fragile\" \\ ☃");
        assertThat(stored(note, text).getText()).isEqualTo("it's \"fragile\" \\ ☃");
    }

    @DatabaseTest
    void genericTypes() {
        Map<String, List<Size>> all = Map.of(
                "a'b", List.of(new Size(1, BigDecimal.ONE), new Size(2, new BigDecimal("0.5"))), "none", List.of());
        assertThat(stored(sizes, all)).isEqualTo(all);
    }

    @DatabaseTest
    void trees() throws Exception {
        JsonNode read = stored(tree, new ObjectMapper().readTree("{\"a\": [1, {\"b\": null}], \"c\": \"x\"}"));
        assertThat(read).isEqualTo(new ObjectMapper().readTree("{\"c\": \"x\", \"a\": [1, {\"b\": null}]}"));
        assertThat(read.at("/a/1/b").isNull()).isTrue();
        assertThat(read.path("missing").isMissingNode()).isTrue();
    }

    @DatabaseTest
    void aTreeThatWasReadIsNotChangedInPlace() throws Exception {
        JsonNode read = stored(tree, new ObjectMapper().readTree("{\"a\": [1]}"));
        assertThatThrownBy(() -> ((ObjectNode) read).put("b", 2))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("Change tree.deepCopy(), and set that.");
        assertThatThrownBy(() -> ((ObjectNode) read).remove("a")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> ((ObjectNode) read).removeAll()).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> ((ArrayNode) read.get("a")).add(2)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> ((ArrayNode) read.get("a")).set(0, 2)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> ((ArrayNode) read.get("a")).remove(0)).isInstanceOf(InvalidValue.class);
        ObjectNode copy = read.deepCopy();
        copy.put("b", 2);
        ((ArrayNode) copy.get("a")).add(2);
        assertThat(stored(tree, copy).toString()).isIn("{\"a\":[1,2],\"b\":2}", "{\"b\":2,\"a\":[1,2]}");
    }

    @DatabaseTest
    void nullIsNothingAndJsonsNullIsNoneOfAClass() {
        assertThat(stored(size, null)).isNull();
        assertThat(stored(tree, null)).isNull();
        assertThat(read(Json.NULL, Contents.TREE).isNull()).isTrue();
        assertThat(read(Json.NULL, Contents.SIZE)).isNull();
    }

    @DatabaseTest
    void theirPartsAreAskedInSql() {
        stored(size, new Size(7, new BigDecimal("12.50")));
        assertThat(connection
                        .execute(select(id)
                                .where(json(size.typeCoerce(Types.JSON))
                                        .get("width")
                                        .asInteger()
                                        .eq(7)))
                        .all())
                .containsExactly(1);
    }

    @DatabaseTest
    void theMapperIsTheUsers() {
        SqlType<Size> renamed = Jackson.of(new ObjectMapper()
                        .setPropertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS))
                .type(Size.class);
        assertThat(read(Json.parse("{\"Width\": 3, \"Weight\": 1.0}"), renamed).width())
                .isEqualTo(3);
    }

    @DatabaseTest
    void inColumnsOfPostgresqlsBinaryForm(Engine engine) {
        Column<Integer> key = Column.of("id", Types.INTEGER).primaryKey().identity(false);
        Column<Size> binary = Column.of("size", Contents.JACKSON.in(Types.JSONB).type(Size.class));
        MetaData other = new MetaData();
        Table table = Table.of("packed", other, key, binary);
        other.createAll(engine);
        connection.execute(insert(table).value(key, 1).value(binary, new Size(3, BigDecimal.TEN)));
        assertThat(connection.execute(select(binary)).one()).isEqualTo(new Size(3, BigDecimal.TEN));
    }

    @DatabaseTest
    void whatCannotBeWrittenOrReadIsRefused() {
        assertThatThrownBy(() -> stored(opaque, new Opaque()))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_VALUE))
                .hasMessageContaining("Give the mapper what it misses");
        assertThatThrownBy(() -> read(Json.parse("{\"unknown\": 1}"), Contents.SIZE))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNREADABLE_VALUE))
                .hasMessageContaining("Let the class have what the document has");
        assertThatThrownBy(() -> Contents.JACKSON.type(JsonNode.class)).hasMessageContaining("Use tree()");
    }

    @DatabaseTest
    void asAttributesOfEntities(Engine engine) throws Exception {
        Registry.of(Parcel.class).metadata().createAll(engine);
        SessionFactory db = SessionFactory.of(engine);
        JsonNode details = new ObjectMapper().readTree("{\"from\": \"Brno\"}");
        db.begin(session -> session.add(
                new Parcel().size(new Size(7, new BigDecimal("12.5"))).details(details)));
        db.begin(session -> {
            Parcel read = session.execute(select(Parcel.class)).one();
            assertThat(read.getSize()).isEqualTo(new Size(7, new BigDecimal("12.5")));
            assertThat(read.getDetails()).isEqualTo(details);
            assertThatThrownBy(() -> ((ObjectNode) read.getDetails()).put("to", "Praha"))
                    .isInstanceOf(InvalidValue.class);
            read.setSize(new Size(7, new BigDecimal("12.5")));
            assertThat(session.dirty()).isEmpty();
            read.setDetails(((ObjectNode) read.getDetails().deepCopy()).put("to", "Praha"));
        });
        db.begin(session -> assertThat(session.execute(select(Parcel.class))
                        .one()
                        .getDetails()
                        .get("to")
                        .asText())
                .isEqualTo("Praha"));
    }
}
