// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.engine;

import static dev.athanor.sql.Functions.upper;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.DATE;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.numeric;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.ResultError;
import dev.athanor.result.Result;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.StatementLog;
import dev.athanor.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;

/** Many rows are inserted in pages, and what comes back of them is in the order in which they were given. */
class ReturningOrderSpec {
    private static final MetaData METADATA = new MetaData();
    private static final Column<Integer> ID = Column.of("id", INTEGER).primaryKey();
    private static final Column<String> NAME = Column.of("name", string(8));
    private static final Column<LocalDate> BORN = Column.of("born", DATE);
    private static final Column<BigDecimal> WEIGHT = Column.of("weight", numeric(8, 2));
    private static final Table PERSON = Table.of("person", METADATA, ID, NAME, BORN, WEIGHT);
    private static final Column<String> CODE = Column.of("code", string(8)).primaryKey();
    private static final Column<Integer> SIZE = Column.of("size", INTEGER);
    private static final Table ITEM = Table.of("item", METADATA, CODE, SIZE);
    private static final Column<String> WORD = Column.of("word", string(8));
    private static final Table NOTE = Table.of("note", METADATA, WORD);

    private Engine engine;

    @BeforeEach
    void create(TestDatabase database) {
        engine = database.engine();
        METADATA.createAll(engine);
    }

    private static List<Map<String, Object>> people(int count) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(Map.of("name", "n" + i));
        }
        Collections.shuffle(people, new Random(7));
        return people;
    }

    @DatabaseTest
    void rowsComeBackInTheOrderOfTheKeysThatTheDatabaseMakes(StatementLog statements) {
        List<Map<String, Object>> people = people(1_200);
        statements.take();
        engine.begin(conn -> {
            Result<Row> result = conn.execute(insert(PERSON).returning(NAME, ID).sortByParameterOrder(), people);
            assertThat(result.keys()).containsExactly("name", "id");
            List<Row> rows = result.all();
            assertThat(rows)
                    .extracting(row -> row.get(NAME))
                    .isEqualTo(people.stream().map(each -> each.get("name")).toList());
            assertThat(rows).extracting(row -> row.get(ID)).isSorted().doesNotHaveDuplicates();
            assertThat(rows.get(0).size()).isEqualTo(2);
            Row some = rows.get(777);
            assertThat(conn.scalar(select(NAME).where(ID.eq(some.get(ID))))).isEqualTo(some.get("name"));
        });
        assertThat(statements.take()).hasSize(4);
    }

    @DatabaseTest
    void aPageHasNoMoreRowsThanTheEngineWasTold(StatementLog statements) {
        Engine careful = engine.with(options -> options.insertPageSize(100));
        statements.take();
        careful.begin(conn -> assertThat(
                        conn.execute(insert(PERSON).returning(ID).sortByParameterOrder(), people(250))
                                .all())
                .hasSize(250));
        assertThat(statements.take()).hasSize(3);
        assertThatThrownBy(() -> engine.with(options -> options.insertPageSize(0)))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("a page has one row at least");
    }

    @DatabaseTest
    void theStatementsOfAPage(StatementLog statements) {
        statements.take();
        engine.begin(conn -> conn.execute(
                insert(PERSON).returning(upper(NAME).as("loud")).sortByParameterOrder(),
                List.of(Map.of("name", "a"), Map.of("name", "b"))));
        statements.assertSent("""
                INSERT INTO person (name) VALUES (?), (?)
                RETURNING upper(name) AS loud, id
                """, Map.of("postgresql", """
                        INSERT INTO person (name) SELECT CAST(p0 AS VARCHAR)
                        FROM (VALUES (?, 0), (?, 1)) AS given (p0, athanor_row)
                        ORDER BY athanor_row
                        RETURNING upper(name) AS loud, id
                        """, "h2", """
                        SELECT upper(name) AS loud, id
                        FROM FINAL TABLE (INSERT INTO person (name) VALUES (?), (?))
                        """));
    }

    @DatabaseTest
    void rowsComeBackInTheOrderOfTheKeysThatWereGiven() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) {
            items.add(Map.of("code", "c" + i, "size", i));
        }
        Collections.shuffle(items, new Random(7));
        engine.begin(conn -> {
            List<Row> rows = conn.execute(insert(ITEM).returning(SIZE).sortByParameterOrder(), items)
                    .all();
            assertThat(rows)
                    .extracting(Row::values)
                    .isEqualTo(items.stream()
                            .map(each -> List.of(each.get("size")))
                            .toList());
        });
    }

    @DatabaseTest
    void rowsThatNothingTellsApartAreInsertedOneByOne(StatementLog statements) {
        statements.take();
        engine.begin(conn -> assertThat(conn.execute(
                                insert(NOTE).returning(WORD).sortByParameterOrder(),
                                List.of(Map.of("word", "b"), Map.of("word", "a"), Map.of("word", "b")))
                        .scalars()
                        .all())
                .containsExactly("b", "a", "b"));
        assertThat(statements.take()).hasSize(3);
    }

    @DatabaseTest
    void valuesOfEveryTypeGoWithTheirRow() {
        Map<String, Object> nothing = new HashMap<>();
        Arrays.asList("name", "born", "weight").forEach(name -> nothing.put(name, null));
        LocalDate day = LocalDate.of(2001, 2, 3);
        engine.begin(conn -> {
            List<Row> rows = conn.execute(
                            insert(PERSON).returning(NAME, BORN, WEIGHT).sortByParameterOrder(),
                            List.of(
                                    nothing,
                                    Map.of("name", "a", "born", day, "weight", new BigDecimal("1.50")),
                                    nothing))
                    .all();
            assertThat(rows.get(0).values()).containsOnlyNulls();
            assertThat(rows.get(1).get(NAME)).isEqualTo("a");
            assertThat(rows.get(1).get(BORN)).isEqualTo(day);
            assertThat(rows.get(1).get(WEIGHT)).isEqualByComparingTo("1.5");
        });
    }

    /** SQLite keeps whatever it is given. */
    @DatabaseTest(except = "sqlite")
    void whatIsTooLongIsRefusedAndNotCut() {
        assertThatThrownBy(() -> engine.begin(conn -> conn.execute(
                        insert(PERSON).returning(ID).sortByParameterOrder(),
                        List.of(Map.of("name", "short"), Map.of("name", "much too long")))))
                .isInstanceOf(DatabaseError.class);
    }

    @DatabaseTest
    void aMapThatLacksAParameterIsToldBeforeAnythingIsSent(StatementLog statements) {
        List<Map<String, Object>> people = people(600);
        people.set(599, Map.of("nmae", "x"));
        statements.take();
        assertThatThrownBy(
                        () -> engine.begin(conn -> conn.execute(insert(PERSON).returning(ID), people)))
                .isInstanceOf(InvalidStatement.class)
                .hasMessageContaining("The parameter \"name\" has no value in group 599");
        assertThat(statements.take()).isEmpty();
    }

    @DatabaseTest(only = "postgresql")
    void rowsThatAreMissingAreNotGuessed() {
        try (Connection conn = engine.connect()) {
            conn.execute(text("CREATE FUNCTION skip_b() RETURNS trigger LANGUAGE plpgsql AS"
                    + " $$ BEGIN IF NEW.name = 'b' THEN RETURN NULL; END IF; RETURN NEW; END $$"));
            conn.execute(text("CREATE TRIGGER skip BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION skip_b()"));
            assertThatThrownBy(() -> conn.execute(
                            insert(PERSON).returning(ID).sortByParameterOrder(),
                            List.of(Map.of("name", "a"), Map.of("name", "b"), Map.of("name", "c"))))
                    .isInstanceOfSatisfying(
                            ResultError.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.GENERATED_KEYS))
                    .hasMessageContaining("3 rows were inserted and the database gave back 2.");
        }
    }
}
