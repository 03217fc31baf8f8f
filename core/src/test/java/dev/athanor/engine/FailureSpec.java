// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compiler.Compiled;
import dev.athanor.dialect.Batching;
import dev.athanor.error.AthanorException;
import dev.athanor.error.ConnectFailed;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.Deadlock;
import dev.athanor.error.Disconnected;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.error.OutcomeUnknown;
import dev.athanor.error.SerializationFailure;
import dev.athanor.error.TransactionMisuse;
import dev.athanor.result.Result;
import dev.athanor.result.RowKeys;
import dev.athanor.result.RowReader;
import dev.athanor.sql.Row;
import dev.athanor.type.Codec;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a driver throws, where it can throw: the right error, and nothing left open. */
class FailureSpec {
    private static final String LOST = "08006";
    private static final String REFUSED = "XX000";

    private Faults faults;
    private Engine engine;

    @BeforeEach
    void open() throws SQLException {
        faults = new Faults();
        engine = Engine.of(faults.dataSource());
        engine.begin(conn -> {
            conn.execute(text("CREATE TABLE point (x INTEGER)"));
            conn.execute(text("INSERT INTO point (x) VALUES (:x)"), List.of(Map.of("x", 1), Map.of("x", 2)));
        });
    }

    @AfterEach
    void nothingIsLeftOpen() throws SQLException {
        assertThat(engine.poolStatus().checkedOut()).isZero();
        assertThat(faults.leaked()).isZero();
        faults.close();
    }

    private List<Object> committed() {
        return engine.beginAndReturn(conn ->
                conn.execute(text("SELECT x FROM point ORDER BY x")).scalars().all());
    }

    @Test
    void aDatabaseThatCannotBeReachedIsConnectFailed() {
        faults.next("getConnection", "08001");
        assertThatThrownBy(() -> engine.connect())
                .isInstanceOfSatisfying(ConnectFailed.class, e -> {
                    assertThat(e.sqlState()).isEqualTo("08001");
                    assertThat(e.getCause().getCause()).hasMessage("the cable is cut");
                })
                .hasMessageStartingWith("ATH-510: The database (data source) cannot be reached: the cable is cut");
        assertThat(committed()).hasSize(2);
    }

    @Test
    void aConnectionThatCannotBeSetUpIsClosed() {
        faults.next("setAutoCommit", REFUSED);
        assertThatThrownBy(() -> engine.connect()).isInstanceOf(ConnectFailed.class);
    }

    @Test
    void aDatabaseThatDoesNotSayWhatItSpeaksIsGivenBack() {
        Engine asking = Engine.of(faults.dataSource());
        faults.next("getMetaData", REFUSED);
        assertThatThrownBy(asking::connect).isInstanceOf(ConnectFailed.class);
        assertThat(asking.poolStatus().checkedOut()).isZero();
        faults.next("getMetaData", REFUSED);
        assertThatThrownBy(asking::dialect).isInstanceOf(ConnectFailed.class);
        assertThat(asking.poolStatus().checkedOut()).isZero();
        assertThat(asking.name()).isEqualTo("h2");
    }

    @Test
    void aFailureToPrepareLeavesTheTransactionOpen() {
        try (Connection conn = engine.connect()) {
            conn.execute(text("INSERT INTO point (x) VALUES (3)"));
            faults.next("prepareStatement", REFUSED);
            assertThatThrownBy(() -> conn.execute(text("SELECT 1"))).isInstanceOfSatisfying(DatabaseError.class, e -> {
                assertThat(e.sql()).isEqualTo("SELECT 1");
                assertThat(e.code()).isEqualTo(ErrorCode.DATABASE);
            });
            assertThat(conn.inTransaction()).isTrue();
            conn.commit();
        }
        assertThat(committed()).containsExactly(1, 2, 3);
    }

    @Test
    void aFailureOfAStatementClosesIt() throws SQLException {
        try (Connection conn = engine.connect()) {
            for (String step : List.of("execute", "getResultSet", "setInt")) {
                faults.next(step, REFUSED);
                assertThatThrownBy(() -> conn.execute(text("SELECT x FROM point WHERE x = :x"), Map.of("x", 1)))
                        .as(step)
                        .isInstanceOf(DatabaseError.class);
                assertThat(faults.leaked()).as(step).isEqualTo(1);
            }
        }
    }

    @Test
    void aFailureWhileRowsAreReadClosesThem() throws SQLException {
        try (Connection conn = engine.connect()) {
            for (String step : List.of("next", "getInt")) {
                Result<Row> result = conn.execute(text("SELECT x FROM point"));
                faults.next(step, REFUSED);
                assertThatThrownBy(result::all).as(step).isInstanceOf(DatabaseError.class);
                assertThat(faults.leaked()).as(step).isEqualTo(1);
            }
        }
    }

    @Test
    void aFailureToDescribeRowsClosesThem() throws SQLException {
        try (Connection conn = engine.connect()) {
            faults.next("getMetaData", REFUSED);
            assertThatThrownBy(() -> conn.execute(text("SELECT x FROM point"))).isInstanceOf(DatabaseError.class);
            assertThat(faults.leaked()).isEqualTo(1);
        }
    }

    @Test
    void aValueThatCannotBeReadNamesItsColumn() {
        try (Connection conn = engine.connect()) {
            Codec<Integer> integer = conn.dialect().codec(Types.INTEGER);
            Codec<?>[] codecs = {integer, integer};
            Cursor rows =
                    conn.open(engine.cache().get(text("SELECT 1 AS a, 'b' AS b").node()), new Object[0], Map.of());
            RowKeys keys = RowKeys.named(List.of("a", "b"));
            Result<Row> result = Result.over(new CursorFeed<>(rows, RowReader.rows(keys, codecs), keys, codecs), keys);
            assertThatThrownBy(result::all)
                    .isInstanceOfSatisfying(
                            InvalidValue.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNREADABLE_VALUE))
                    .hasMessageContaining("column \"b\"");
        }
    }

    @Test
    void aCommitThatIsRefusedLeavesTheTransactionToBeRolledBack() {
        try (Connection conn = engine.connect()) {
            conn.execute(text("INSERT INTO point (x) VALUES (3)"));
            faults.next("commit", "23506");
            assertThatThrownBy(conn::commit).isInstanceOf(DatabaseError.class).isNotInstanceOf(OutcomeUnknown.class);
            assertThat(conn.inTransaction()).isTrue();
            conn.rollback();
        }
        assertThat(committed()).containsExactly(1, 2);
    }

    @Test
    void aBeginOnceBlockWhoseCommitIsRefusedIsRolledBack() {
        faults.next("commit", REFUSED);
        assertThatThrownBy(() -> engine.begin(conn -> conn.execute(text("INSERT INTO point (x) VALUES (3)"))))
                .isInstanceOf(DatabaseError.class);
        assertThat(committed()).containsExactly(1, 2);
    }

    @Test
    void aCommitWhoseReplyIsLostMayHaveHappened() {
        try (Connection conn = engine.connect()) {
            conn.execute(text("INSERT INTO point (x) VALUES (3)"));
            faults.next("commit", LOST);
            assertThatThrownBy(conn::commit)
                    .isInstanceOfSatisfying(OutcomeUnknown.class, e -> {
                        assertThat(e.isRetryable()).isFalse();
                        assertThat(e.code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
                        assertThat(e.sqlState()).isEqualTo(LOST);
                    })
                    .hasMessageContaining("may be committed or not")
                    .hasMessageContaining("the cable is cut");
            assertThat(conn.inTransaction()).isFalse();
        }
    }

    @Test
    void aLostConnectionIsReplacedAfterRollback() {
        try (Connection conn = engine.connect()) {
            conn.execute(text("INSERT INTO point (x) VALUES (3)"));
            faults.next("execute", LOST);
            assertThatThrownBy(() -> conn.execute(text("SELECT 1"))).isInstanceOf(Disconnected.class);
            assertThatThrownBy(() -> conn.execute(text("SELECT 1")))
                    .isInstanceOf(TransactionMisuse.class)
                    .hasMessageContaining("lost in this transaction. Call rollback()");
            assertThatThrownBy(conn::commit).isInstanceOf(TransactionMisuse.class);
            conn.rollback();
            assertThat(conn.scalar(text("SELECT count(*) FROM point"))).isEqualTo(2L);
            assertThat(faults.opened()).isEqualTo(3);
        }
    }

    @Test
    void aConnectionLostAtRollbackIsRolledBack() {
        try (Connection conn = engine.connect()) {
            conn.execute(text("INSERT INTO point (x) VALUES (3)"));
            faults.next("rollback", LOST);
            conn.rollback();
            assertThat(conn.inTransaction()).isFalse();
            assertThat(conn.scalar(text("SELECT 1"))).isEqualTo(1);
        }
        assertThat(committed()).containsExactly(1, 2);
    }

    @Test
    void aRollbackThatIsRefusedIsTold() {
        try (Connection conn = engine.connect()) {
            conn.execute(text("INSERT INTO point (x) VALUES (3)"));
            faults.next("rollback", REFUSED);
            assertThatThrownBy(conn::rollback).isInstanceOf(DatabaseError.class);
        }
    }

    @Test
    void whatIsThrownInABlockIsNotHiddenByAFailureToRollBack() {
        assertThatThrownBy(() -> engine.begin(conn -> {
                    conn.execute(text("INSERT INTO point (x) VALUES (3)"));
                    faults.next("rollback", LOST);
                    throw new IllegalStateException("mine");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
    }

    @Test
    void savepointsThatAreRefusedAreDatabaseErrors() {
        try (Connection conn = engine.connect()) {
            faults.next("setSavepoint", REFUSED);
            assertThatThrownBy(conn::beginNested)
                    .isInstanceOfSatisfying(
                            DatabaseError.class, e -> assertThat(e.sql()).startsWith("SAVEPOINT "));
            assertThat(conn.inNestedTransaction()).isFalse();
            Savepoint savepoint = conn.beginNested();
            faults.next("releaseSavepoint", REFUSED);
            assertThatThrownBy(savepoint::commit).isInstanceOf(DatabaseError.class);
            assertThat(savepoint.isActive()).isTrue();
            savepoint.rollback();
        }
    }

    @Test
    void anIsolationThatIsRefusedLeavesTheOneBefore() {
        try (Connection conn = engine.connect()) {
            faults.next("setTransactionIsolation", "HYC00");
            assertThatThrownBy(() -> conn.isolation(Isolation.REPEATABLE_READ))
                    .isInstanceOf(DatabaseError.class)
                    .hasMessageContaining("the cable is cut");
            assertThat(conn.isolation()).isEqualTo(Isolation.READ_COMMITTED);
            conn.isolation(Isolation.REPEATABLE_READ);
            assertThat(conn.isolation()).isEqualTo(Isolation.REPEATABLE_READ);
        }
    }

    @Test
    void aConnectionThatReplacesALostOneIsToldTheSame() throws SQLException {
        try (Connection conn = engine.connect().isolation(Isolation.SERIALIZABLE)) {
            faults.next("execute", LOST);
            assertThatThrownBy(() -> conn.execute(text("SELECT 1"))).isInstanceOf(Disconnected.class);
            conn.rollback();
            assertThat(conn.jdbc().getTransactionIsolation()).isEqualTo(java.sql.Connection.TRANSACTION_SERIALIZABLE);
        }
    }

    @Test
    void aTransactionWhoseConnectionIsLostHasToBeRolledBack() {
        try (Connection conn = engine.connect()) {
            Transaction transaction = conn.begin();
            Savepoint savepoint = conn.beginNested();
            faults.next("execute", LOST);
            assertThatThrownBy(() -> conn.execute(text("SELECT 1"))).isInstanceOf(Disconnected.class);
            assertThat(transaction.isActive()).isTrue();
            assertThat(transaction.isValid()).isFalse();
            assertThat(savepoint.isValid()).isFalse();
            assertThatThrownBy(() -> conn.execute(text("SELECT 1"))).isInstanceOf(TransactionMisuse.class);
            assertThatThrownBy(transaction::commit).isInstanceOf(TransactionMisuse.class);
            assertThatThrownBy(savepoint::commit).isInstanceOf(TransactionMisuse.class);
            savepoint.rollback();
            assertThatThrownBy(conn::beginNested)
                    .isInstanceOf(TransactionMisuse.class)
                    .hasMessageContaining("was lost in this transaction. Call rollback()");
            transaction.rollback();
            assertThat(transaction.isActive()).isFalse();
            assertThat(conn.scalar(text("SELECT 1"))).isEqualTo(1);
        }
    }

    @Test
    void aTransactionThatTheDatabaseEndedHasToBeRolledBack() {
        try (Connection conn = engine.connect()) {
            conn.execute(text("INSERT INTO point (x) VALUES (3)"));
            Savepoint savepoint = conn.beginNested();
            faults.next("execute", new SQLException("Deadlock detected", "40001", 40001));
            assertThatThrownBy(() -> conn.execute(text("SELECT 1"))).isInstanceOf(Deadlock.class);
            assertThat(conn.transaction().isValid()).isFalse();
            assertThatThrownBy(() -> conn.execute(text("INSERT INTO point (x) VALUES (4)")))
                    .isInstanceOf(TransactionMisuse.class)
                    .hasMessageContaining("has ended this transaction by itself. Call rollback()")
                    .hasCauseInstanceOf(Deadlock.class);
            savepoint.rollback();
            assertThatThrownBy(conn::commit).isInstanceOf(TransactionMisuse.class);
            conn.rollback();
            conn.execute(text("INSERT INTO point (x) VALUES (5)"));
            conn.commit();
        }
        assertThat(committed()).containsExactly(1, 2, 5);
    }

    @Test
    void aTransactionWhoseCommitIsRefusedHasToBeRolledBack() {
        try (Connection conn = engine.connect()) {
            conn.execute(text("INSERT INTO point (x) VALUES (3)"));
            faults.next("commit", "40001");
            assertThatThrownBy(conn::commit).isInstanceOf(SerializationFailure.class);
            assertThatThrownBy(() -> conn.execute(text("INSERT INTO point (x) VALUES (4)")))
                    .isInstanceOf(TransactionMisuse.class)
                    .hasCauseInstanceOf(SerializationFailure.class);
            conn.rollback();
        }
        assertThat(committed()).containsExactly(1, 2);
    }

    @Test
    void aServerThatDoesNotKnowWhatBecameOfACommitLeavesItUnknown() {
        try (Connection conn = engine.connect()) {
            conn.execute(text("INSERT INTO point (x) VALUES (3)"));
            faults.next("commit", "40003");
            assertThatThrownBy(conn::commit).isInstanceOfSatisfying(OutcomeUnknown.class, e -> {
                assertThat(e.isRetryable()).isFalse();
                assertThat(e.getCause().getCause()).hasMessage("the cable is cut");
            });
            assertThat(conn.inTransaction()).isFalse();
        }
    }

    @Test
    void aSavepointWhoseReleaseIsLostIsNoUnknownOutcome() {
        try (Connection conn = engine.connect()) {
            Savepoint savepoint = conn.beginNested();
            faults.next("releaseSavepoint", LOST);
            assertThatThrownBy(savepoint::commit).isInstanceOf(Disconnected.class);
            assertThatThrownBy(conn::commit).isInstanceOf(TransactionMisuse.class);
            conn.rollback();
        }
        assertThat(committed()).containsExactly(1, 2);
    }

    @Test
    void aBatchIsCutWhereDriversWouldHoldTooMuch() throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int x = 0; x < 20_001; x++) {
            rows.add(Map.of("x", x));
        }
        Compiled insert =
                engine.cache().get(text("INSERT INTO point (x) VALUES (:x)").node());
        int before = faults.calls("executeBatch");
        engine.begin(conn -> {
            try (var statement = conn.jdbc().prepareStatement(insert.text(new Object[0]))) {
                assertThat(new Batch(insert, new Object[0], rows, Batching.COUNTED).send(statement))
                        .isEqualTo(20_001);
            }
        });
        assertThat(faults.calls("executeBatch") - before).isEqualTo(3);
    }

    @Test
    void anObserverThatThrowsLeavesNothingOpen() throws SQLException {
        try (Connection conn = engine.connect();
                var watching = engine.observe(sent -> {
                    throw new IllegalStateException("no");
                })) {
            assertThat(watching).isNotNull();
            assertThatThrownBy(() -> conn.execute(text("SELECT x FROM point")))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(faults.leaked()).isEqualTo(1);
        }
    }

    @Test
    void aMissingParameterLeavesNothingOpen() throws SQLException {
        try (Connection conn = engine.connect()) {
            assertThatThrownBy(() -> conn.execute(text("SELECT x FROM point WHERE x = :x"), Map.of("y", 1)))
                    .isInstanceOfSatisfying(
                            AthanorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MISSING_PARAMETER))
                    .hasMessageContaining("\"x\"");
            assertThat(faults.leaked()).isEqualTo(1);
        }
    }
}
