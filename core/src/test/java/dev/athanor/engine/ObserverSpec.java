// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.SentStatement.Origin;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.UniqueViolation;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What observers see of what an engine sends, and what layers above send by themselves. */
class ObserverSpec {
    private static final String INSERT = "INSERT INTO point (x) VALUES (?)";

    private final Engine engine = Engine.create("sqlite:///:memory:");
    private Seen seen;

    @BeforeEach
    void open() {
        engine.begin(conn -> conn.execute(text("CREATE TABLE point (x INTEGER PRIMARY KEY)")));
        seen = new Seen(engine);
    }

    @AfterEach
    void close() {
        seen.close();
        engine.close();
    }

    @Test
    void seesStatementsAndTransactionsInOrder() {
        try (Connection conn = engine.connect()) {
            conn.execute(text("SELECT 1")).all();
            conn.commit();
            conn.commit();
            Savepoint kept = conn.beginNested();
            conn.execute(text("SELECT 2")).all();
            kept.commit();
            conn.beginNested().rollback();
        }
        assertThat(seen.all())
                .containsExactly(
                        "BEGIN",
                        "SELECT 1",
                        "COMMIT",
                        "BEGIN",
                        "SAVEPOINT athanor_savepoint_1",
                        "SELECT 2",
                        "RELEASE athanor_savepoint_1",
                        "SAVEPOINT athanor_savepoint_2",
                        "ROLLBACK TO athanor_savepoint_2",
                        "ROLLBACK");
    }

    @Test
    void seesNothingOfAConnectionThatSentNothing() {
        engine.connect().close();
        assertThat(seen.all()).isEmpty();
    }

    @Test
    void seesTypesAndNumbersOfAStatement() {
        engine.begin(
                conn -> conn.execute(text("INSERT INTO point (x) VALUES (:x)").bind("x", 1)));
        SentStatement sent = seen.statements().get(0);
        assertThat(sent.text()).isEqualTo(INSERT);
        assertThat(sent.bindTypes()).containsExactly("INTEGER");
        assertThat(sent.batchSize()).isEqualTo(1);
        assertThat(sent.rowCount()).isEqualTo(1);
        assertThat(sent.nanos()).isPositive();
        assertThat(sent.failure()).isNull();
    }

    @Test
    void seesWhatWasRefused() {
        assertThatThrownBy(() -> engine.begin(conn -> conn.execute(
                        text("INSERT INTO point (x) VALUES (:x)"), List.of(Map.of("x", 1), Map.of("x", 1)))))
                .isSameAs(seen.statements().get(0).failure())
                .isInstanceOf(UniqueViolation.class);
        assertThat(seen.statements().get(0).batchSize()).isEqualTo(2);
        assertThat(seen.all()).endsWith("ROLLBACK");
    }

    @Test
    void seesNothingOnceItsRegistrationIsClosed() {
        seen.close();
        engine.begin(conn -> conn.execute(text("SELECT 1")));
        assertThat(seen.all()).isEmpty();
    }

    @Test
    void seesEachCallOfAPreparedStatement() throws SQLException {
        try (Connection conn = engine.connect()) {
            try (PreparedCall call = conn.prepare(INSERT, List.of("INTEGER"))) {
                call.statement().setInt(1, 1);
                assertThat(call.update()).isEqualTo(1);
                call.statement().setInt(1, 2);
                call.statement().addBatch();
                call.statement().setInt(1, 3);
                call.statement().addBatch();
                assertThat(call.batch()).containsExactly(1, 1);
            }
            try (PreparedCall call = conn.prepare("SELECT max(x) FROM point", List.of());
                    var rows = call.query()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(3);
            }
            conn.commit();
        }
        assertThat(seen.all()).containsExactly("BEGIN", INSERT, INSERT, "SELECT max(x) FROM point", "COMMIT");
        assertThat(seen.statements()).extracting(SentStatement::batchSize).containsExactly(1, 2, 1);
        assertThat(seen.statements()).extracting(SentStatement::rowCount).containsExactly(1L, 2L, -1L);
        assertThat(seen.statements().get(0).bindTypes()).containsExactly("INTEGER");
    }

    @Test
    void aPreparedStatementCanGiveGeneratedKeys() throws SQLException {
        try (Connection conn = engine.connect();
                PreparedCall call = conn.prepare("INSERT INTO point DEFAULT VALUES", List.of(), "x")) {
            call.update();
            try (var keys = call.statement().getGeneratedKeys()) {
                assertThat(keys.next()).isTrue();
                assertThat(keys.getLong(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void theErrorsOfAPreparedStatementAreClassified() throws SQLException {
        try (Connection conn = engine.connect();
                PreparedCall call = conn.prepare(INSERT, List.of("INTEGER"))) {
            call.statement().setInt(1, 1);
            call.update();
            assertThatThrownBy(call::update).isInstanceOf(UniqueViolation.class).hasMessageContaining("binds: INTEGER");
            assertThat(seen.statements().get(1).failure()).isInstanceOf(UniqueViolation.class);
            assertThat(call.failure(new SQLException("mine")))
                    .isInstanceOf(DatabaseError.class)
                    .hasMessageContaining(INSERT);
            call.statement().setInt(1, 2);
            assertThat(call.update()).isEqualTo(1);
        }
        assertThatThrownBy(() -> engine.begin(conn -> {
                    conn.prepare("SELEC 1", List.of());
                }))
                .isInstanceOfSatisfying(
                        DatabaseError.class, e -> assertThat(e.sql()).isEqualTo("SELEC 1"));
    }

    @Test
    void closingTheConnectionClosesItsPreparedStatements() throws SQLException {
        PreparedCall call;
        try (Connection conn = engine.connect()) {
            call = conn.prepare(INSERT, List.of("INTEGER"));
        }
        assertThat(call.statement().isClosed()).isTrue();
        call.close();
    }

    @Test
    void aCursorGivesTheRowsOfTheDriver() throws SQLException {
        try (Connection conn = engine.connect()) {
            var statement = text("SELECT 1 UNION SELECT 2 ORDER BY 1").node();
            long sum = 0;
            try (Cursor cursor = conn.open(engine.cache().get(statement), new Object[0], Map.of())) {
                while (cursor.next()) {
                    sum += cursor.row().getInt(1);
                }
            }
            assertThat(sum).isEqualTo(3);
        }
    }

    @Test
    void seesWhereTheTextComesFrom() {
        engine.begin(conn -> {
            for (int i = 0; i < 2; i++) {
                conn.execute(text("SELECT 3")).close();
            }
            conn.prepare("SELECT 4", List.of()).query();
        });
        assertThat(seen.statements())
                .extracting(SentStatement::origin)
                .containsExactly(Origin.COMPILED, Origin.CACHED, Origin.TEXT);
    }

    @Test
    void seesValuesOnlyOfAnEngineThatShowsThem() {
        String insert = "INSERT INTO point (x) VALUES (:x)";
        engine.begin(conn -> conn.execute(text(insert), Map.of("x", 5)));
        assertThat(seen.statements().get(0).values()).isEmpty();
        try (Engine showing =
                        Engine.builder("sqlite:///:memory:").showValues(true).build();
                Seen all = new Seen(showing)) {
            showing.with(options -> options.loggingToken("job 7")).begin(conn -> {
                conn.execute(text("CREATE TABLE point (x INTEGER)"));
                conn.execute(text(insert), Map.of("x", 5));
                conn.execute(text(insert), List.of(Map.of("x", 6), Map.of("x", 7)));
            });
            assertThat(all.statements())
                    .extracting(SentStatement::values)
                    .containsExactly(List.of(), List.of("5"), List.of("[6]", "[7]"));
            assertThat(all.statements()).extracting(SentStatement::loggingToken).containsOnly("job 7");
        }
    }

    @Test
    void seesHowManyRowsWereReadWhenNoMoreAreWanted() {
        engine.begin(conn -> {
            String three = "SELECT 1 UNION SELECT 2 UNION SELECT 3";
            conn.execute(text(three)).all();
            conn.execute(text(three)).first();
            conn.execute(text("SELECT 1 WHERE 1 = 0")).all();
        });
        assertThat(seen.read()).containsExactly(3L, 1L, 0L);
    }

    @Test
    void oneThatFailsOfAStatementFailsTheStatement() {
        engine.observe(sent -> {
            throw new IllegalStateException("of " + sent.text());
        });
        assertThatThrownBy(() -> engine.begin(conn -> conn.execute(text("INSERT INTO point (x) VALUES (9)"))))
                .hasMessage("of INSERT INTO point (x) VALUES (9)");
        assertThat(seen.all()).endsWith("ROLLBACK");
    }

    @Test
    void oneThatFailsOfACommitDoesNotMakeItLookAsIfItHadFailed() {
        engine.observe(new StatementObserver() {
            @Override
            public void sent(SentStatement statement) {}

            @Override
            public void committed() {
                throw new IllegalStateException("this is written to the log");
            }
        });
        engine.begin(conn -> conn.execute(text("INSERT INTO point (x) VALUES (9)")));
        assertThat(seen.all()).endsWith("COMMIT");
    }
}
