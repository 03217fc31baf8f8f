// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.engine;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Isolation;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.UniqueViolation;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.StatementLog;
import dev.athanor.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One statement with a list of parameters: what is sent, what is counted, and what is told of the group that fails. */
class BatchSpec {
    private static final MetaData METADATA = new MetaData();
    private static final Column<Integer> ID = Column.of("id", INTEGER).primaryKey();
    private static final Column<String> NAME = Column.of("name", string(30));
    private static final Table PERSON = Table.of("person", METADATA, ID, NAME);

    private static List<Map<String, Object>> people(Integer... ids) {
        return Arrays.stream(ids)
                .map(id -> Map.<String, Object>of("id", id, "name", "secret" + id))
                .toList();
    }

    private static List<Integer> ids(Engine engine) {
        return engine.beginAndReturn(
                conn -> conn.execute(select(ID).orderBy(ID)).all());
    }

    private static Engine engine(TestDatabase database) {
        Engine engine = database.engine();
        METADATA.createAll(engine);
        return engine;
    }

    @DatabaseTest
    void theFirstMapDecidesTheColumns(TestDatabase database, StatementLog statements) {
        Engine engine = engine(database);
        statements.take();
        engine.begin(conn -> conn.execute(
                insert(PERSON), List.of(Map.of("id", 1), Map.of("id", 2, "name", "left out"), Map.of("id", 3))));
        statements.assertSent("INSERT INTO person (id) VALUES (?) -- batch of 3");
        List<String> names = engine.beginAndReturn(
                conn -> conn.execute(select(NAME).orderBy(ID)).all());
        assertThat(names).containsExactly(null, null, null);
    }

    @DatabaseTest
    void aMapThatLacksAParameterIsToldBeforeAnythingIsSent(TestDatabase database, StatementLog statements) {
        Engine engine = engine(database);
        statements.take();
        List<Map<String, Object>> groups = new ArrayList<>(people(1, 2));
        groups.add(Map.of("id", 3));
        assertThatThrownBy(() -> engine.begin(conn -> conn.execute(insert(PERSON), groups)))
                .isInstanceOfSatisfying(
                        InvalidStatement.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MISSING_PARAMETER))
                .hasMessageContaining("The parameter \"name\" has no value in group 2 of the parameters");
        assertThat(statements.take()).isEmpty();
    }

    @DatabaseTest
    void anEmptyListSendsNothing(TestDatabase database, StatementLog statements) {
        Engine engine = engine(database);
        statements.take();
        long count = engine.beginAndReturn(
                conn -> conn.execute(insert(PERSON), List.of()).rowCount());
        assertThat(count).isZero();
        assertThat(statements.take()).isEmpty();
    }

    @DatabaseTest
    void theRowsOfAllGroupsAreCounted(TestDatabase database) {
        Engine engine = engine(database);
        engine.begin(conn -> {
            assertThat(conn.execute(insert(PERSON), people(1, 2, 3)).rowCount()).isEqualTo(3);
            assertThat(conn.execute(
                                    text("UPDATE person SET name = :name WHERE id <= :id"),
                                    List.of(
                                            Map.of("id", 2, "name", "a"),
                                            Map.of("id", 3, "name", "b"),
                                            Map.of("id", 0, "name", "c")))
                            .rowCount())
                    .isEqualTo(5);
        });
    }

    @DatabaseTest
    void moreGroupsThanADriverShouldHoldGoInSeveralBatches(TestDatabase database, StatementLog statements) {
        Engine engine = engine(database);
        statements.take();
        List<Map<String, Object>> groups = new ArrayList<>();
        for (int id = 1; id <= 25_000; id++) {
            groups.add(Map.of("id", id));
        }
        long count = engine.beginAndReturn(
                conn -> conn.execute(insert(PERSON), groups).rowCount());
        assertThat(count).isEqualTo(25_000);
        statements.assertSent("INSERT INTO person (id) VALUES (?) -- batch of 25000");
        groups.replaceAll(group -> Map.of("id", (Integer) group.get("id") + 25_000));
        groups.set(24_000, Map.of("id", 7));
        assertThatThrownBy(() -> engine.begin(conn -> conn.execute(insert(PERSON), groups)))
                .isInstanceOfSatisfying(
                        UniqueViolation.class,
                        e -> assertThat(e.group()).isEqualTo(database.name().equals("mariadb") ? -1 : 24_000));
        assertThat(ids(engine)).hasSize(25_000);
    }

    /** MariaDB's driver sends the groups as one statement, and does not tell which of them its server refused. */
    @DatabaseTest
    void theGroupThatWasRefusedIsTold(TestDatabase database) {
        Engine engine = engine(database);
        engine.begin(conn -> conn.execute(insert(PERSON), people(9)));
        for (int refused = 0; refused < 3; refused++) {
            List<Map<String, Object>> groups = new ArrayList<>(people(1, 2, 3));
            groups.set(refused, people(9).get(0));
            UniqueViolation error = catchThrowableOfType(
                    UniqueViolation.class, () -> engine.begin(conn -> conn.execute(insert(PERSON), groups)));
            if (database.name().equals("mariadb")) {
                assertThat(error.group()).isEqualTo(-1);
                assertThat(error).hasMessageNotContaining("group:");
            } else {
                assertThat(error.group()).isEqualTo(refused);
                assertThat(error).hasMessageContaining("group: " + refused + " of the parameters, counted from 0");
            }
            assertThat(error).hasMessageContaining("binds: INTEGER, STRING(30)").hasMessageNotContaining("secret");
        }
        assertThat(ids(engine)).containsExactly(9);
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void theValuesOfTheGroupThatWasRefusedAreShownIfTheEngineMay(TestDatabase database) {
        engine(database);
        try (Engine engine = Engine.builder(database.url()).showValues(true).build()) {
            UniqueViolation error = catchThrowableOfType(
                    UniqueViolation.class,
                    () -> engine.begin(conn -> conn.execute(insert(PERSON), people(1, 2, 1, 4))));
            assertThat(error)
                    .hasMessageContaining(
                            database.name().equals("mariadb") ? "binds: INTEGER, STRING(30)" : "binds: 1, secret1");
        }
    }

    /** In a transaction nothing of it stays after the rollback; where each statement commits alone, it depends. */
    @DatabaseTest
    void whatStaysOfARefusedBatchDependsOnTheDriver(TestDatabase database) {
        Engine engine = engine(database);
        try (Connection conn = engine.connect().isolation(Isolation.AUTOCOMMIT)) {
            assertThatThrownBy(() -> conn.execute(insert(PERSON), people(1, 2, 1, 4)))
                    .isInstanceOf(UniqueViolation.class);
        }
        assertThat(ids(engine))
                .isEqualTo(
                        switch (database.name()) {
                            case "sqlite", "h2" -> List.of(1, 2); // one after the other, up to the one refused
                            default -> List.of(); // all or none
                        });
        try (Connection conn = engine.connect()) {
            assertThatThrownBy(() -> conn.execute(insert(PERSON), people(5, 6, 5)))
                    .isInstanceOf(UniqueViolation.class);
            conn.rollback();
        }
        assertThat(ids(engine)).doesNotContain(5, 6);
    }

    @DatabaseTest
    void rowsAreCountedThatAnUpdateMatchesThoughItChangesNothing(TestDatabase database) {
        Engine engine = engine(database);
        engine.begin(conn -> {
            conn.execute(insert(PERSON), people(1, 2));
            assertThat(conn.execute(update(PERSON).set(NAME, "x")).rowCount()).isEqualTo(2);
            assertThat(conn.execute(update(PERSON).set(NAME, "x")).rowCount()).isEqualTo(2);
            assertThat(conn.execute(text("UPDATE person SET name = 'x'")).rowCount())
                    .isEqualTo(2);
            assertThat(conn.execute(
                                    text("UPDATE person SET name = :name WHERE id = :id"),
                                    List.of(Map.of("name", "x", "id", 1), Map.of("name", "x", "id", 2)))
                            .rowCount())
                    .isEqualTo(2);
        });
    }
}
