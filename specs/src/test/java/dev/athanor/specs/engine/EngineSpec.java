// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.engine;

import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Isolation;
import dev.athanor.engine.PreparedCall;
import dev.athanor.engine.Savepoint;
import dev.athanor.error.Disconnected;
import dev.athanor.error.UniqueViolation;
import dev.athanor.result.Result;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Engine, connection, transaction and result on every database. */
class EngineSpec {
    private static final MetaData METADATA = new MetaData();
    private static final Column<Integer> ID = Column.of("id", INTEGER).primaryKey();
    private static final Column<String> NAME = Column.of("name", string(30)).unique();
    private static final Table PERSON = Table.of("person", METADATA, ID, NAME);

    private static Engine engine(TestDatabase database) {
        Engine engine = database.engine();
        METADATA.createAll(engine);
        METADATA.createAll(engine);
        return engine;
    }

    private static List<String> names(Engine engine) {
        return engine.beginAndReturn(
                conn -> conn.execute(select(NAME).orderBy(ID)).all());
    }

    @DatabaseTest
    void commitsAsOneGoes(TestDatabase database) {
        Engine engine = engine(database);
        try (Connection conn = engine.connect()) {
            conn.execute(insert(PERSON).value(NAME, "sandy"));
            conn.commit();
            conn.execute(insert(PERSON).value(NAME, "patrick"));
            conn.rollback();
            conn.execute(insert(PERSON).value(NAME, "squidward"));
        }
        assertThat(names(engine)).containsExactly("sandy");
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void aRefusedStatementWithinASavepointLeavesTheTransactionUsable(TestDatabase database) {
        Engine engine = engine(database);
        try (Connection conn = engine.connect()) {
            conn.execute(insert(PERSON).value(NAME, "sandy"));
            Savepoint savepoint = conn.beginNested();
            assertThatThrownBy(() -> conn.execute(insert(PERSON).value(NAME, "sandy")))
                    .isInstanceOf(UniqueViolation.class);
            savepoint.rollback();
            try (Savepoint kept = conn.beginNested()) {
                conn.execute(insert(PERSON).value(NAME, "patrick"));
                kept.commit();
            }
            conn.commit();
        }
        assertThat(names(engine)).containsExactly("sandy", "patrick");
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void anInsertTellsTheKeyThatTheDatabaseMade(TestDatabase database) {
        Engine engine = engine(database);
        try (Connection conn = engine.connect()) {
            for (String name : List.of("sandy", "patrick")) {
                Row key = conn.execute(insert(PERSON).value(NAME, name)).insertedPrimaryKey();
                assertThat(conn.scalar(select(NAME).where(ID.eq(key.getInt("id")))))
                        .isEqualTo(name);
            }
        }
    }

    @DatabaseTest
    void manyRowsGoInOneBatchAndTellHowManyTheyWere(TestDatabase database) {
        Engine engine = engine(database);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            rows.add(Map.of("name", "n" + i));
        }
        long count = engine.beginAndReturn(conn -> {
            Result<Row> result = conn.execute(insert(PERSON), rows);
            assertThat(conn.execute(delete(PERSON).where(NAME.like("n1%"))).rowCount())
                    .isEqualTo(1_111);
            return result.rowCount();
        });
        assertThat(count).isEqualTo(2_500);
        assertThat(names(engine)).hasSize(1_389);
    }

    @DatabaseTest
    void manyRowsCanReturnWhatWasInserted(TestDatabase database) {
        Engine engine = engine(database);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            rows.add(Map.of("name", "n" + i));
        }
        Map<String, Integer> found = new HashMap<>();
        engine.begin(conn -> conn.execute(insert(PERSON).returning(ID, NAME), rows)
                .forEach(row -> found.put(row.get(NAME), row.get(ID))));
        assertThat(found).hasSize(1_200);
        assertThat(found.values()).doesNotHaveDuplicates();
    }

    @DatabaseTest
    void aRefusedRowOfABatchIsClassifiedAndNothingOfItStays(TestDatabase database) {
        Engine engine = engine(database);
        assertThatThrownBy(() -> engine.begin(conn -> conn.execute(
                        insert(PERSON), List.of(Map.of("name", "a"), Map.of("name", "b"), Map.of("name", "a")))))
                .isInstanceOf(UniqueViolation.class)
                .hasMessageContaining("binds: STRING(30)");
        assertThat(names(engine)).isEmpty();
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void rowsAreReadInPartsAsTheyAreAskedFor(TestDatabase database) {
        Engine engine = engine(database);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rows.add(Map.of("name", "n" + i));
        }
        engine.begin(conn -> conn.execute(insert(PERSON), rows));
        try (Connection conn = engine.connect().fetchSize(100)) {
            int read = 0;
            for (List<Row> part : conn.execute(select(ID, NAME).orderBy(ID)).partitions(300)) {
                read += part.size();
            }
            assertThat(read).isEqualTo(1_000);
        }
        try (Connection conn = engine.connect().fetchSize(10)) {
            Result<String> result = conn.execute(select(NAME).orderBy(ID));
            assertThat(result.iterator().next()).isEqualTo("n0");
            result.close();
            assertThat(conn.scalar(select(NAME).orderBy(ID))).isEqualTo("n0");
        }
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void aTextHasTheColumnsThatTheDatabaseTells(TestDatabase database) {
        Engine engine = engine(database);
        engine.begin(conn -> {
            conn.execute(text("INSERT INTO person (name) VALUES (:name)"), Map.of("name", "sandy"));
            Row row = conn.execute(text("SELECT id, name, 1 AS one FROM person WHERE name = :name")
                            .bind("name", "sandy"))
                    .one();
            assertThat(row.names()).containsExactly("id", "name", "one");
            assertThat(row.getString("name")).isEqualTo("sandy");
            assertThat(row.getInt("one")).isEqualTo(1);
            assertThat(row.get(ID)).isEqualTo(row.getInt("id"));
        });
    }

    @DatabaseTest
    void anIsolationOfOneConnectionEndsWithIt(TestDatabase database) throws SQLException {
        Engine engine = engine(database);
        int before = level(engine.connect());
        assertThat(level(engine.connect().isolation(Isolation.SERIALIZABLE)))
                .isEqualTo(java.sql.Connection.TRANSACTION_SERIALIZABLE);
        assertThat(level(engine.connect())).isEqualTo(before);
        try (Connection conn = engine.connect().isolation(Isolation.AUTOCOMMIT)) {
            conn.execute(insert(PERSON).value(NAME, "sandy"));
        }
        try (Connection conn = engine.connect()) {
            conn.execute(insert(PERSON).value(NAME, "patrick"));
        }
        assertThat(names(engine)).containsExactly("sandy");
        database.assertNothingLeaked();
    }

    private static int level(Connection conn) throws SQLException {
        try (conn) {
            return conn.jdbc().getTransactionIsolation();
        }
    }

    @DatabaseTest
    void aStatementStaysPreparedForManyCalls(TestDatabase database) throws SQLException {
        Engine engine = engine(database);
        try (Connection conn = engine.connect();
                PreparedCall call = conn.prepare("INSERT INTO person (name) VALUES (?)", List.of("STRING(30)"))) {
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < 10; i++) {
                    call.statement().setString(1, "n" + round + "-" + i);
                    call.statement().addBatch();
                }
                assertThat(call.batch()).hasSize(10);
            }
            conn.commit();
        }
        assertThat(names(engine)).hasSize(30);
        database.assertNothingLeaked();
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aConnectionThatTheServerEndsIsReplaced(TestDatabase database) {
        Engine engine = engine(database);
        boolean postgres = database.name().equals("postgresql");
        try (Connection conn = engine.connect()) {
            Object id = conn.scalar(text(postgres ? "SELECT pg_backend_pid()" : "SELECT connection_id()"));
            try (Connection other = engine.connect()) {
                other.execute(text(postgres ? "SELECT pg_terminate_backend(" + id + ")" : "KILL " + id));
                other.commit();
            }
            assertThatThrownBy(() -> {
                        // a server may still answer while it ends
                        for (int i = 0; i < 100; i++) {
                            conn.execute(text("SELECT 1")).all();
                            Thread.sleep(20);
                        }
                    })
                    .isInstanceOf(Disconnected.class);
            conn.rollback();
            assertThat(conn.scalar(text("SELECT 1"))).isEqualTo(1);
        }
        assertThat(names(engine)).isEmpty();
        database.assertNothingLeaked();
    }
}
