// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.sql.ArrayExpression.array;
import static dev.athanor.sql.ArrayExpression.arrayAgg;
import static dev.athanor.sql.Functions.holds;
import static dev.athanor.sql.JsonExpression.json;
import static dev.athanor.sql.Jsonb.jsonb;
import static dev.athanor.sql.RangeExpression.range;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expression;
import dev.athanor.sql.JsonExpression;
import dev.athanor.sql.Select;
import dev.athanor.sql.Update;
import dev.athanor.type.Json;
import dev.athanor.type.JsonPath;
import dev.athanor.type.Range;
import dev.athanor.type.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What docs/sql-expressions.md shows of documents, arrays and ranges. */
class InsideValuesSpec {
    private static final MetaData METADATA = new MetaData();
    private static final Column<Integer> ID = Column.of("id", Types.INTEGER).primaryKey();
    private static final Column<Json> DETAILS = Column.of("details", Types.JSONB);
    private static final Table ORDER = Table.of("purchase", METADATA, ID, DETAILS);
    private static final Column<List<String>> TAGS = Column.of("tags", Types.array(Types.TEXT));
    private static final Column<Range<LocalDate>> STAY = Column.of("stay", Types.range(Types.DATE));

    static {
        Table.of("booking", new MetaData(), TAGS, STAY);
    }

    @Test
    void documents() {
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            METADATA.createAll(engine);
            engine.begin(connection -> {
                connection.execute(insert(ORDER)
                        .value(ID, 1)
                        .value(
                                DETAILS,
                                Json.parse("{\"customer\": {\"name\": \"Ada\"}, \"lines\": [{\"price\": 3}],"
                                        + " \"paid\": true}")));
                // snippet: json
                Expression<String> name = DOCUMENT.get("customer").get("name").asString(); // by name
                Expression<Integer> price =
                        DOCUMENT.at(JsonPath.of("lines", 0, "price")).asInteger(); // by a path; places count from 0
                Select<String> query = select(name)
                        .where(price.gt(2), holds(DOCUMENT.get("paid").asBoolean()))
                        .orderBy(price.desc());
                // end
                assertThat(connection.execute(query).one()).isEqualTo("Ada");
                // snippet: json-set
                Update paid = update(ORDER).set(DETAILS, DOCUMENT.with(JsonPath.of("paid"), Json.of(false)));
                // end
                connection.execute(paid);
                assertThat(connection
                                .execute(select(DOCUMENT.get("paid").asBoolean()))
                                .one())
                        .isFalse();
            });
        }
    }

    // snippet: json-of
    static final JsonExpression DOCUMENT = json(DETAILS);
    // end

    @Test
    void documentsOfPostgresql() {
        // snippet: jsonb
        Condition red = jsonb(DETAILS).contains(Json.of(Map.of("colour", "red")));
        Condition complete = jsonb(DETAILS).hasAllKeys(List.of("customer", "lines"));
        // end
        assertThat(select(ID).where(red.or(complete)).sql(POSTGRESQL))
                .isEqualTo("SELECT purchase.id\nFROM purchase\n"
                        + "WHERE (purchase.details @> :details_1) OR (purchase.details ??& :details_2)");
    }

    @Test
    void arraysAndRanges() {
        // snippet: arrays
        Condition soft = array(TAGS).has("soft"); // ? = ANY (tags)
        Expression<String> first = array(TAGS).get(1); // places count from 1
        Expression<List<Integer>> ids = arrayAgg(ID);
        Condition taken = range(STAY).overlaps(Range.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 4)));
        Expression<LocalDate> leaving = range(STAY).upper();
        // end
        assertThat(select(first, leaving).where(soft, taken).sql(POSTGRESQL)).isEqualTo("""
            SELECT booking.tags[:tags_1] AS anon_1, upper(booking.stay) AS anon_2
            FROM booking
            WHERE :tags_2 = ANY (booking.tags) AND (booking.stay && :stay_1)\
            """);
        assertThat(ids.type().element()).isEqualTo(Types.INTEGER);
    }
}
