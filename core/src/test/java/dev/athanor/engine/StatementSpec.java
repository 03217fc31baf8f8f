// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.type.Types.BOOLEAN;
import static dev.athanor.type.Types.DATE;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.ResultError;
import dev.athanor.error.UniqueViolation;
import dev.athanor.error.UnknownName;
import dev.athanor.result.Result;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.Table.TableAlias;
import dev.athanor.sql.Expression;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements with their values go out, and what they answer comes in. */
@ParameterizedClass
@ValueSource(strings = {"sqlite:///:memory:", "h2:///mem:"})
class StatementSpec {
    private static final MetaData METADATA = new MetaData();
    private static final Column<Integer> ID = Column.of("id", INTEGER).primaryKey();
    private static final Column<String> NAME = Column.of("name", string(30)).notNull();
    private static final Column<LocalDate> BORN = Column.of("born", DATE);
    private static final Column<Boolean> ACTIVE = Column.of("active", BOOLEAN);
    private static final Table PERSON = Table.of("person", METADATA, ID, NAME, BORN, ACTIVE);
    private static final LocalDate DAY = LocalDate.of(2001, 2, 3);

    record Card(Integer id, String name, LocalDate born) {}

    @Parameter
    String url;

    private Engine engine;
    private Connection conn;

    @BeforeEach
    void open() {
        engine = Engine.create(url);
        METADATA.createAll(engine);
        conn = engine.connect();
        conn.execute(insert(PERSON).value(ID, 1).value(NAME, "sandy").value(BORN, DAY));
        conn.execute(insert(PERSON).value(ID, 2).value(NAME, "patrick").value(ACTIVE, true));
    }

    @AfterEach
    void close() {
        conn.close();
        engine.close();
    }

    private List<String> names() {
        return conn.execute(select(NAME).orderBy(ID)).all();
    }

    @Test
    void aQueryOfOneElementGivesThatElement() {
        assertThat(names()).containsExactly("sandy", "patrick");
        assertThat(conn.execute(select(BORN).orderBy(ID)).all()).containsExactly(DAY, null);
    }

    @Test
    void aQueryOfSeveralElementsGivesRows() {
        Row row = conn.execute(select(ID, NAME, BORN, ACTIVE).where(ID.eq(2))).one();
        assertThat(row.values()).containsExactly(2, "patrick", null, true);
        assertThat(row.names()).containsExactly("id", "name", "born", "active");
        assertThat(row.get(NAME)).isEqualTo("patrick");
        assertThat(row.get("active")).isEqualTo(true);
    }

    @Test
    void aQueryWithAConstructorGivesWhatItMakes() {
        assertThat(conn.execute(select(Card::new, ID, NAME, BORN).orderBy(ID)).all())
                .containsExactly(new Card(1, "sandy", DAY), new Card(2, "patrick", null));
    }

    @Test
    void elementsAreFoundByTheExpressionsOfTheStatementAtHand() {
        for (int times = 0; times < 2; times++) {
            TableAlias other = PERSON.alias();
            Expression<Integer> next = ID.plus(1);
            Expression<Integer> second = ID.plus(2);
            Row row = conn.execute(select(next, second, other.of(NAME), NAME.as("own"))
                            .join(other, other.of(ID).eq(2))
                            .where(ID.eq(1)))
                    .one();
            assertThat(row.get(next)).isEqualTo(2);
            assertThat(row.get(second)).isEqualTo(3);
            assertThat(row.get(other.of(NAME))).isEqualTo("patrick");
            assertThat(row.get(NAME)).isEqualTo("sandy");
            assertThat(row.get("own")).isEqualTo("sandy");
        }
        assertThat(engine.cache().hits()).isPositive();
    }

    @Test
    void elementsThatWereNotSelectedOrTwiceAreRefused() {
        Row row = conn.execute(select(ID, NAME, NAME).where(ID.eq(1))).one();
        assertThatThrownBy(() -> row.get(BORN))
                .isInstanceOfSatisfying(
                        ResultError.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_SUCH_ELEMENT))
                .hasMessageContaining("column \"born\"");
        TableAlias other = PERSON.alias("other");
        assertThatThrownBy(() -> row.get(other.of(ID))).isInstanceOf(ResultError.class);
    }

    @Test
    void scalarIsWhatTheFirstRowHolds() {
        assertThat(conn.scalar(select(NAME).where(ID.eq(1)))).isEqualTo("sandy");
        assertThat(conn.scalar(select(NAME).where(ID.eq(9)))).isNull();
        assertThat(conn.scalar(text("SELECT name FROM person WHERE id = 1"))).isEqualTo("sandy");
        assertThat(conn.scalar(text("SELECT name FROM person WHERE id = :id"), Map.of("id", 2)))
                .isEqualTo("patrick");
    }

    @Test
    void aStatementWithOtherValuesIsCompiledOnce() {
        long before = engine.cache().misses();
        for (int id = 1; id <= 3; id++) {
            conn.execute(select(NAME).where(ID.eq(id))).all();
        }
        assertThat(engine.cache().misses() - before).isEqualTo(1);
    }

    @Test
    void aListOfValuesMayBeOfAnyLength() {
        assertThat(conn.execute(select(ID).where(ID.in(1, 2, 3))).all()).containsExactlyInAnyOrder(1, 2);
        assertThat(conn.execute(select(ID).where(ID.in(2))).all()).containsExactly(2);
        assertThat(conn.execute(select(ID).where(ID.in(List.of()))).all()).isEmpty();
    }

    @Test
    void changesTellHowManyRowsTheyMatched() {
        assertThat(conn.execute(update(PERSON).set(NAME, "x").where(ID.lt(9))).rowCount())
                .isEqualTo(2);
        assertThat(conn.execute(delete(PERSON).where(ID.eq(1))).rowCount()).isEqualTo(1);
        assertThat(conn.execute(insert(PERSON).value(ID, 3).value(NAME, "y")).rowCount())
                .isEqualTo(1);
        assertThat(conn.execute(text("DELETE FROM person")).rowCount()).isEqualTo(2);
    }

    @Test
    void anInsertCanReturnWhatItInserted() {
        Result<Row> result = conn.execute(
                insert(PERSON).value(ID, 3).value(NAME, "squidward").returning(ID, NAME));
        assertThat(result.all()).extracting(Row::values).containsExactly(List.of(3, "squidward"));
        assertThat(names()).hasSize(3);
    }

    @Test
    void anInsertTakesItsColumnsFromTheMap() {
        conn.execute(insert(PERSON), Map.of("id", 3, "name", "squidward"));
        assertThat(names()).containsExactly("sandy", "patrick", "squidward");
        assertThatThrownBy(() -> conn.execute(insert(PERSON), Map.of("id", 4, "nmae", "x")))
                .isInstanceOf(UnknownName.class)
                .hasMessageContaining("\"nmae\"")
                .hasMessageContaining("Did you mean \"name\"?");
    }

    @Test
    void manyRowsTakeTheirColumnsFromTheFirstMap() {
        Map<String, Object> withNull = new HashMap<>(Map.of("id", 4, "name", "b"));
        withNull.put("born", null);
        Result<Row> result = conn.execute(insert(PERSON), List.of(Map.of("id", 3, "name", "a", "born", DAY), withNull));
        assertThat(result.rowCount()).isEqualTo(2);
        assertThat(conn.execute(select(BORN).where(ID.gt(2)).orderBy(ID)).all()).containsExactly(DAY, null);
    }

    @Test
    void aLaterMapMayHaveMoreButNotLess() {
        conn.execute(insert(PERSON), List.of(Map.of("id", 3, "name", "a"), Map.of("id", 4, "name", "b", "born", DAY)));
        assertThat(conn.scalar(select(BORN).where(ID.eq(4)))).isNull();
        assertThatThrownBy(() -> conn.execute(insert(PERSON), List.of(Map.of("id", 5, "name", "a"), Map.of("id", 6))))
                .isInstanceOfSatisfying(
                        InvalidStatement.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MISSING_PARAMETER))
                .hasMessageContaining("\"name\"")
                .hasMessageContaining("group 1 of the parameters");
        assertThat(names()).hasSize(4);
    }

    @Test
    void manyChangesGoInOneBatch() {
        try (var seen = new Seen(engine)) {
            long count = conn.execute(
                            text("UPDATE person SET name = :name WHERE id = :id"),
                            List.of(
                                    Map.of("id", 1, "name", "a"),
                                    Map.of("id", 2, "name", "b"),
                                    Map.of("id", 9, "name", "c")))
                    .rowCount();
            assertThat(count).isEqualTo(2);
            assertThat(seen.statements()).hasSize(1);
            assertThat(seen.statements().get(0).batchSize()).isEqualTo(3);
        }
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void noMapsAreNoRows() {
        try (var seen = new Seen(engine)) {
            assertThat(conn.execute(insert(PERSON), List.of()).rowCount()).isZero();
            assertThat(seen.statements()).isEmpty();
        }
    }

    @Test
    void aRefusedRowOfABatchIsClassified() {
        assertThatThrownBy(() -> conn.execute(
                        insert(PERSON), List.of(Map.of("id", 3, "name", "a"), Map.of("id", 1, "name", "b"))))
                .isInstanceOfSatisfying(
                        UniqueViolation.class, e -> assertThat(e.sql()).startsWith("INSERT INTO person"))
                .hasMessageContaining("binds: INTEGER, STRING");
    }

    @Test
    void anInsertOfManyRowsCanReturnWhatItInserted() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int id = 10; id < 1_210; id++) {
            rows.add(Map.of("id", id, "name", "n" + id));
        }
        Result<Row> result = conn.execute(insert(PERSON).returning(ID, NAME), rows);
        assertThat(result.keys()).containsExactly("id", "name");
        List<Row> inserted = result.all();
        assertThat(inserted).hasSize(1_200);
        assertThat(inserted.get(0).get(NAME)).isEqualTo("n" + inserted.get(0).get(ID));
        assertThat(names()).hasSize(1_202);
        assertThatThrownBy(() -> conn.execute(
                        insert(PERSON).columns(ID, NAME).returning(ID),
                        List.of(Map.of("id", 3, "name", "a"), Map.of("id", 4))))
                .isInstanceOf(InvalidStatement.class)
                .hasMessageContaining("\"name\" has no value in group 1");
    }

    @Test
    void noOtherStatementThatGivesRowsRunsWithSeveralGroups() {
        assertThatThrownBy(() -> conn.execute(
                        delete(PERSON).where(ID.eq(1)).returning(ID), List.of(Map.of("id", 1), Map.of("id", 2))))
                .isInstanceOfSatisfying(
                        AthanorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_STATEMENT))
                .hasMessageContaining("once for each group");
    }

    @Test
    void anInsertTellsTheKeyThatTheDatabaseMade() {
        conn.execute(delete(PERSON));
        Result<Row> made = conn.execute(insert(PERSON).value(NAME, "squidward"));
        Row key = made.insertedPrimaryKey();
        assertThat(key.names()).containsExactly("id");
        assertThat(conn.scalar(select(NAME).where(ID.eq(key.getInt("id"))))).isEqualTo("squidward");
        assertThat(key.get("id")).isInstanceOf(Integer.class);
        int next = conn.execute(insert(PERSON), Map.of("name", "gary"))
                .insertedPrimaryKey()
                .getInt("id");
        assertThat(conn.scalar(select(NAME).where(ID.eq(next)))).isEqualTo("gary");
    }

    @Test
    void anInsertTellsTheKeyThatItWasGiven() {
        assertThat(conn.execute(insert(PERSON).value(ID, 7).value(NAME, "a"))
                        .insertedPrimaryKey()
                        .values())
                .containsExactly(7);
        assertThat(conn.execute(insert(PERSON), Map.of("id", 8L, "name", "b"))
                        .insertedPrimaryKey()
                        .values())
                .containsExactly(8);
    }

    @Test
    void onlyAnInsertTellsKeys() {
        conn.execute(delete(PERSON));
        for (Result<Row> result :
                List.of(conn.execute(update(PERSON).set(NAME, "x")), conn.execute(select(NAME, ID)))) {
            assertThatThrownBy(result::insertedPrimaryKey)
                    .isInstanceOf(ResultError.class)
                    .hasMessageContaining("returning(…)");
            assertThatThrownBy(result::insertedPrimaryKeyRows).isInstanceOf(ResultError.class);
        }
    }

    @Test
    void anInsertOfSeveralRowsTellsTheKeysThatWereGiven() {
        Result<Row> batch =
                conn.execute(insert(PERSON), List.of(Map.of("id", 10L, "name", "a"), Map.of("id", 11L, "name", "b")));
        assertThat(batch.insertedPrimaryKeyRows()).extracting(Row::values).containsExactly(List.of(10), List.of(11));
        assertThatThrownBy(batch::insertedPrimaryKey)
                .isInstanceOf(ResultError.class)
                .hasMessageContaining("inserted 2 rows")
                .hasMessageContaining("returning(…)");
        Result<Row> rows = conn.execute(
                insert(PERSON).values(Map.of("id", 12, "name", "c")).values(Map.of("id", 13, "name", "d")));
        assertThat(rows.insertedPrimaryKeyRows())
                .extracting(row -> row.getInt("id"))
                .containsExactly(12, 13);
    }

    @Test
    void theDatabaseDoesNotTellTheKeysThatItMadeForABatch() {
        conn.execute(delete(PERSON));
        Result<Row> batch = conn.execute(insert(PERSON), List.of(Map.of("name", "a"), Map.of("name", "b")));
        assertThat(batch.insertedPrimaryKeyRows())
                .hasSize(2)
                .allSatisfy(key -> assertThat(key.get("id")).isNull());
        assertThat(conn.execute(insert(PERSON).value(NAME, "c")).insertedPrimaryKeyRows())
                .singleElement()
                .satisfies(key -> assertThat(key.getInt("id")).isPositive());
    }

    @Test
    void columnsAreChosenByTheExpressionsThatTheyAre() {
        Expression<Integer> next = ID.plus(1);
        Result<Row> chosen =
                conn.execute(select(ID, NAME, next).where(ID.eq(1))).columns(next, NAME);
        Row row = chosen.one();
        assertThat(row.values()).containsExactly(2, "sandy");
        assertThat(row.get(NAME)).isEqualTo("sandy");
        assertThat(row.get(next)).isEqualTo(2);
        assertThatThrownBy(() -> row.get(ID)).isInstanceOf(ResultError.class);
        assertThat(conn.execute(text("SELECT id, name FROM person WHERE id = 1"))
                        .columns(NAME)
                        .scalarOne(String.class))
                .isEqualTo("sandy");
    }

    @Test
    void aSelectCanHaveParameters() {
        Select<Integer> known = select(ID).orderBy(ID);
        assertThat(conn.execute(known, Map.of()).all()).containsExactly(1, 2);
    }

    @Test
    void theColumnsOfATextAreWhatTheDatabaseTells() {
        Row row = conn.execute(text("SELECT id, name AS \"theName\", born FROM person WHERE id = :id"), Map.of("id", 1))
                .one();
        assertThat(row.names()).containsExactly("id", "theName", "born");
        assertThat(row.getInt("id")).isEqualTo(1);
        assertThat(row.getString("thename")).isEqualTo("sandy");
        assertThat(row.get("born", LocalDate.class)).isEqualTo(DAY);
        assertThat(row.get(ID)).isEqualTo(1);
    }

    @Test
    void aNullNeedsNoType() {
        assertThat(conn.execute(text("UPDATE person SET born = :born WHERE id = 1")
                                .bind("born", null))
                        .rowCount())
                .isEqualTo(1);
        assertThat(conn.scalar(select(BORN).where(ID.eq(1)))).isNull();
    }

    @Test
    void rowsAreReadWhileTheyAreAskedFor() {
        Result<String> result = conn.fetchSize(1).execute(select(NAME).orderBy(ID));
        assertThat(result.iterator().next()).isEqualTo("sandy");
        assertThat(result.all()).containsExactly("patrick");
    }

    @Test
    void tablesAreMadeAndDroppedAndFoundOnAConnectionToo() {
        MetaData more = new MetaData();
        Table.of("note", more, Column.of("id", INTEGER).primaryKey());
        more.createAll(conn);
        assertThat(conn.tableNames(null)).contains("person", "note");
        more.createAll(conn);
        more.dropAll(conn);
        assertThat(conn.tableNames(null)).contains("person").doesNotContain("note");
    }
}
