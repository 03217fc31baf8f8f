// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static dev.athanor.sql.JsonExpression.json;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.athanor.engine.Engine;
import dev.athanor.jackson.Jackson;
import dev.athanor.jackson.JacksonConverter;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.type.Json;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/types.md shows of classes as JSON, run on SQLite. */
class JacksonPageSpec {
    // snippet: jackson
    record Address(String street, String town) {}

    static final Jackson JACKSON = Jackson.of(new ObjectMapper());
    static final SqlType<Address> ADDRESS = JACKSON.type(Address.class);
    static final SqlType<List<Address>> ADDRESSES = JACKSON.in(Types.JSONB).type(new TypeReference<>() {});
    static final SqlType<JsonNode> TREE = JACKSON.tree();
    // end

    // snippet: jackson-converter
    static final class AddressConverter extends JacksonConverter<Address> {
        AddressConverter() {
            super(ADDRESS);
        }
    }
    // end

    @Test
    void aClassAsJson() {
        Column<Integer> id = Column.of("id", Types.INTEGER).primaryKey();
        Column<Address> home = Column.of("home", ADDRESS);
        Column<List<Address>> others = Column.of("others", ADDRESSES);
        MetaData metadata = new MetaData();
        Table person = Table.of("person", metadata, id, home, others);
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            metadata.createAll(engine);
            engine.begin(connection -> {
                Address address = new Address("Long Lane", "Brno");
                connection.execute(insert(person).value(home, address).value(others, List.of(address)));
                // snippet: jackson-query
                var town = json(home.typeCoerce(Types.JSON)).get("town").asString();
                Address found =
                        connection.execute(select(home).where(town.eq("Brno"))).one();
                // end
                assertThat(found).isEqualTo(address);
                assertThat(connection.execute(select(others)).one()).containsExactly(address);
            });
        }
    }

    @Test
    void theConverterOfAnAttribute() {
        Json stored = new AddressConverter().toDatabase(new Address("Long Lane", "Brno"));
        assertThat(new AddressConverter().fromDatabase(stored)).isEqualTo(new Address("Long Lane", "Brno"));
    }
}
