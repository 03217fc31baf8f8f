// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.faults;

import static dev.athanor.specs.faults.Faulty.ENTRY;
import static dev.athanor.specs.faults.Faulty.ID;
import static dev.athanor.specs.faults.Faulty.entry;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Savepoint;
import dev.athanor.error.Disconnected;
import dev.athanor.error.OutcomeUnknown;
import dev.athanor.error.QueryTimeout;
import dev.athanor.error.TransactionMisuse;
import dev.athanor.sql.Row;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Timeout;

/** The server ends a session: an administrator, a limit, a restart. SQLite has no sessions that anybody could end. */
@Timeout(60)
class TerminatedSessionSpec {
    @DatabaseTest(except = "sqlite")
    void whoAsksFirstNeverHearsOfASessionThatEndedInThePool(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database, builder -> builder.prePing(true))) {
            List<Connection> all = List.of(
                    faulty.engine().connect(),
                    faulty.engine().connect(),
                    faulty.engine().connect());
            all.forEach(Connection::close);
            faulty.server().endSessions();
            faulty.engine().begin(conn -> conn.execute(entry(1)));
            assertThat(faulty.entries()).containsExactly(1L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(except = "sqlite")
    void oneErrorTellsThatAllSessionsOfThePoolHaveEnded(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            List<Connection> all = List.of(
                    faulty.engine().connect(),
                    faulty.engine().connect(),
                    faulty.engine().connect());
            all.forEach(Connection::close);
            faulty.server().endSessions();
            List<RuntimeException> errors = new ArrayList<>();
            for (int id = 1; id <= 4; id++) {
                int next = id;
                try {
                    faulty.engine().begin(conn -> conn.execute(entry(next)));
                } catch (Disconnected e) {
                    errors.add(e);
                }
            }
            // none, where the pool asked by itself because the connection had lain idle for a while
            assertThat(errors).hasSizeLessThanOrEqualTo(1);
            assertThat(faulty.entries()).hasSize(4 - errors.size());
            faulty.assertServed();
        }
    }

    @DatabaseTest(except = "sqlite")
    void aTransactionIsLostAndSaysSoUntilItIsRolledBack(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            try (Connection conn = faulty.engine().connect()) {
                conn.execute(entry(1));
                faulty.server().endSessions();
                assertThatThrownBy(() -> conn.execute(entry(2)))
                        .isInstanceOf(Disconnected.class)
                        .hasMessageContaining("INSERT INTO entry");
                assertThatThrownBy(() -> conn.execute(entry(3)))
                        .isInstanceOf(TransactionMisuse.class)
                        .hasMessageContaining("rollback()");
                assertThatThrownBy(conn::commit).isInstanceOf(TransactionMisuse.class);
                conn.rollback();
                conn.execute(entry(4));
                conn.commit();
            }
            assertThat(faulty.entries()).containsExactly(4L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(except = "sqlite")
    void aStatementIsCutOffInItsMiddle(TestDatabase database) throws Exception {
        try (Faulty faulty = Faulty.on(database)) {
            CompletableFuture<Throwable> failure =
                    Faulty.failureOf(() -> faulty.engine().begin(conn -> {
                        conn.execute(entry(1));
                        conn.execute(text(faulty.lasting())).all();
                    }));
            faulty.server().awaitStatement("AS n");
            faulty.server().endSessions();
            if (database.name().equals("h2")) {
                // it stops the statement first, and may say so before it ends the session
                assertThat(failure.get()).isInstanceOfAny(Disconnected.class, QueryTimeout.class);
            } else {
                assertThat(failure.get()).isInstanceOf(Disconnected.class);
            }
            assertThat(faulty.entries()).isEmpty();
            faulty.assertServed();
        }
    }

    @DatabaseTest(except = "sqlite")
    void aConnectionIsLostBetweenCheckoutAndUse(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            try (Connection conn = faulty.engine().connect()) {
                faulty.server().endSessions();
                assertThatThrownBy(() -> conn.execute(entry(1))).isInstanceOf(Disconnected.class);
                conn.rollback();
                conn.execute(entry(2));
                conn.commit();
            }
            assertThat(faulty.entries()).containsExactly(2L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(except = "sqlite")
    void aConnectionThatIsClosedUnusedIsNotTheNextOnes(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database, builder -> builder.prePing(true))) {
            Connection conn = faulty.engine().connect();
            faulty.server().endSessions();
            conn.close();
            faulty.assertServed();
        }
    }

    /** The answer to a COMMIT may be lost together with the session, so the end of a session tells nothing of it. */
    @DatabaseTest(except = "sqlite")
    void aCommitWhoseSessionHasEndedIsOfUnknownOutcome(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            try (Connection conn = faulty.engine().connect()) {
                conn.execute(entry(1));
                faulty.server().endSessions();
                assertThatThrownBy(conn::commit).isInstanceOf(OutcomeUnknown.class);
                assertThat(conn.inTransaction()).isFalse();
                conn.execute(entry(2));
                conn.commit();
            }
            assertThat(faulty.entries()).containsExactly(2L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(except = "sqlite")
    void aRollbackHasHappenedAlready(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            try (Connection conn = faulty.engine().connect()) {
                conn.execute(entry(1));
                faulty.server().endSessions();
                conn.rollback();
                conn.execute(entry(2));
                conn.commit();
                conn.execute(entry(3));
                faulty.server().endSessions();
            }
            assertThat(faulty.entries()).containsExactly(2L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(except = "sqlite")
    void savepointsGoWithTheirTransaction(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            try (Connection conn = faulty.engine().connect()) {
                conn.execute(entry(1));
                Savepoint outer = conn.beginNested();
                conn.execute(entry(2));
                faulty.server().endSessions();
                assertThatThrownBy(conn::beginNested).isInstanceOf(Disconnected.class);
                assertThatThrownBy(outer::commit).isInstanceOf(TransactionMisuse.class);
                outer.rollback();
                assertThatThrownBy(() -> conn.execute(entry(3))).isInstanceOf(TransactionMisuse.class);
                conn.rollback();
                conn.execute(entry(4));
                conn.commit();
            }
            assertThat(faulty.entries()).containsExactly(4L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(except = "sqlite")
    void aBatchIsLostAsAWhole(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            assertThatThrownBy(() -> faulty.engine().begin(conn -> {
                        conn.execute(entry(1));
                        faulty.server().endSessions();
                        conn.execute(insert(ENTRY), List.of(Map.of("id", 2), Map.of("id", 3)));
                    }))
                    .isInstanceOf(Disconnected.class);
            assertThat(faulty.entries()).isEmpty();
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void rowsThatAreStillToComeAreMissedAndNotLeftOut(TestDatabase database) throws SQLException {
        String many = database.name().equals("postgresql")
                ? "SELECT repeat('x', 1000) AS x FROM generate_series(1, 200000)"
                : "SELECT repeat('x', 1000) AS x FROM seq_1_to_200000";
        try (Faulty faulty = Faulty.on(database)) {
            try (Connection conn = faulty.engine().connect().fetchSize(50)) {
                Iterator<Row> rows = conn.execute(text(many)).iterator();
                assertThat(rows.next().getString("x")).hasSize(1_000);
                faulty.server().endSessions();
                assertThatThrownBy(() -> rows.forEachRemaining(row -> {})).isInstanceOf(Disconnected.class);
            }
            faulty.assertServed();
        }
    }

    @DatabaseTest(except = "sqlite")
    void whoeverElseIsUnderWayGoesOn(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            try (Connection lost = faulty.engine().connect()) {
                lost.execute(entry(1));
                faulty.server().endSessions();
                try (Connection other = faulty.engine().connect()) {
                    other.execute(entry(2));
                    assertThatThrownBy(() -> lost.execute(entry(3))).isInstanceOf(Disconnected.class);
                    other.execute(entry(4));
                    other.commit();
                    assertThat(other.execute(select(ID).orderBy(ID)).all()).containsExactly(2, 4);
                }
            }
            assertThat(faulty.entries()).containsExactly(2L, 4L);
            faulty.assertServed();
        }
    }
}
