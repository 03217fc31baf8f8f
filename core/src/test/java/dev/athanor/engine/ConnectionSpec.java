// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ClosedResource;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.TransactionMisuse;
import dev.athanor.result.Result;
import dev.athanor.sql.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection, and the transaction that begins on it by itself. */
@ParameterizedClass
@ValueSource(strings = {"sqlite:///:memory:", "h2:///mem:"})
class ConnectionSpec {
    @Parameter
    String url;

    private Engine engine;

    @BeforeEach
    void open() {
        engine = Engine.create(url);
        engine.begin(conn -> conn.execute(text("CREATE TABLE point (x INTEGER NOT NULL, y INTEGER)")));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void insert(Connection conn, int x) {
        conn.execute(text("INSERT INTO point (x) VALUES (:x)").bind("x", x));
    }

    private List<Object> committed() {
        try (Connection conn = engine.connect()) {
            return conn.execute(text("SELECT x FROM point ORDER BY x"))
                    .scalars()
                    .all();
        }
    }

    @Test
    void theFirstStatementBeginsATransactionAndCommitEndsIt() {
        try (Connection conn = engine.connect()) {
            assertThat(conn.inTransaction()).isFalse();
            insert(conn, 1);
            assertThat(conn.inTransaction()).isTrue();
            conn.commit();
            assertThat(conn.inTransaction()).isFalse();
        }
        assertThat(committed()).containsExactly(1);
    }

    @Test
    void oneCanCommitAsOneGoes() {
        try (Connection conn = engine.connect()) {
            insert(conn, 1);
            conn.commit();
            insert(conn, 2);
            conn.rollback();
            insert(conn, 3);
            conn.commit();
            insert(conn, 4);
        }
        assertThat(committed()).containsExactly(1, 3);
    }

    @Test
    void closingRollsBackWhatWasNotCommitted() {
        try (Connection conn = engine.connect()) {
            insert(conn, 1);
        }
        assertThat(committed()).isEmpty();
    }

    @Test
    void closingRollsBackAlsoWhenSomethingIsThrown() {
        assertThatThrownBy(() -> {
                    try (Connection conn = engine.connect()) {
                        insert(conn, 1);
                        throw new IllegalStateException("no");
                    }
                })
                .isInstanceOf(IllegalStateException.class);
        assertThat(committed()).isEmpty();
    }

    @Test
    void commitAndRollbackWithoutATransactionDoNothing() {
        try (Connection conn = engine.connect()) {
            conn.commit();
            conn.rollback();
            insert(conn, 1);
            conn.commit();
            conn.commit();
            conn.rollback();
        }
        assertThat(committed()).containsExactly(1);
    }

    @Test
    void nothingCanBeDoneWithAClosedConnection() {
        Connection conn = engine.connect();
        conn.close();
        conn.close();
        assertThat(conn.isClosed()).isTrue();
        for (ThrowingCallable use : List.<ThrowingCallable>of(
                () -> conn.execute(text("SELECT 1")),
                () -> conn.execute(text("SELECT 1"), List.of()),
                conn::commit,
                conn::rollback,
                conn::begin,
                conn::beginNested,
                conn::jdbc,
                () -> conn.prepare("SELECT 1", List.of()),
                () -> conn.isolation(Isolation.SERIALIZABLE))) {
            assertThatThrownBy(use)
                    .isInstanceOfSatisfying(
                            ClosedResource.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CLOSED))
                    .hasMessageContaining("connect()");
        }
    }

    @Test
    void closingTheConnectionClosesItsResults() {
        Result<Row> result;
        try (Connection conn = engine.connect()) {
            insert(conn, 1);
            insert(conn, 2);
            result = conn.execute(text("SELECT x FROM point"));
        }
        assertThatThrownBy(result::all).isInstanceOf(ClosedResource.class).hasMessageContaining("all()");
    }

    @Test
    void severalResultsCanBeOpenAtOnce() {
        try (Connection conn = engine.connect()) {
            for (int x = 1; x <= 3; x++) {
                insert(conn, x);
            }
            List<String> pairs = new ArrayList<>();
            for (Row outer : conn.execute(text("SELECT x FROM point ORDER BY x"))) {
                for (Row inner : conn.execute(
                        text("SELECT x FROM point WHERE x < :x ORDER BY x"), Map.of("x", outer.getInt("x")))) {
                    pairs.add(outer.getInt("x") + ">" + inner.getInt("x"));
                }
            }
            assertThat(pairs).containsExactly("2>1", "3>1", "3>2");
        }
    }

    @Test
    void beginOnceCommitsAtTheEnd() {
        engine.begin(conn -> insert(conn, 1));
        assertThat(committed()).containsExactly(1);
    }

    @Test
    void beginOnceRollsBackWhateverIsThrown() {
        assertThatThrownBy(() -> engine.begin(conn -> {
                    insert(conn, 1);
                    throw new java.io.IOException("no");
                }))
                .isInstanceOf(java.io.IOException.class);
        assertThatThrownBy(() -> engine.begin(conn -> {
                    insert(conn, 1);
                    throw new AssertionError("no");
                }))
                .isInstanceOf(AssertionError.class);
        assertThat(committed()).isEmpty();
    }

    @Test
    void beginAndReturnGivesWhatWasFound() {
        int found = engine.beginAndReturn(conn -> {
            insert(conn, 7);
            return conn.execute(text("SELECT x FROM point")).one().getInt("x");
        });
        assertThat(found).isEqualTo(7);
        assertThat(committed()).containsExactly(7);
    }

    @Test
    void beginOnceMayBeRolledBackFromWithin() {
        engine.begin(conn -> {
            insert(conn, 1);
            conn.rollback();
        });
        assertThat(committed()).isEmpty();
    }

    @Test
    void nothingCanBeDoneInABeginOnceBlockThatHasEnded() {
        assertThatThrownBy(() -> engine.begin(conn -> {
                    insert(conn, 1);
                    conn.commit();
                    insert(conn, 2);
                }))
                .isInstanceOfSatisfying(
                        TransactionMisuse.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_MISUSE))
                .hasMessageContaining("use connect() to commit as you go");
        assertThat(committed()).containsExactly(1);
    }

    @Test
    void theDriversConnectionTakesPartInTheTransaction() throws Exception {
        try (Connection conn = engine.connect()) {
            try (java.sql.Statement statement = conn.jdbc().createStatement()) {
                statement.executeUpdate("INSERT INTO point (x) VALUES (1)");
            }
            assertThat(conn.inTransaction()).isTrue();
            assertThat(conn.scalar(text("SELECT count(*) FROM point")))
                    .asString()
                    .isEqualTo("1");
        }
        assertThat(committed()).isEmpty();
    }
}
