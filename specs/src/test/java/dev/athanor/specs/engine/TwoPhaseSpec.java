// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Isolation;
import dev.athanor.engine.Savepoint;
import dev.athanor.engine.TwoPhaseTransaction;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.TransactionMisuse;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.OwnPostgres;
import dev.athanor.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Transactions that are committed in two steps. PostgreSQL can do it only where the server was told to, by
 * {@code max_prepared_transactions}, which is 0 by default.
 */
class TwoPhaseSpec {
    private static Engine withTable(Engine engine) {
        engine.begin(conn -> conn.execute(text("CREATE TABLE point (x INTEGER NOT NULL)")));
        return engine;
    }

    private static void insert(Connection conn, int x) {
        conn.execute(text("INSERT INTO point (x) VALUES (:x)").bind("x", x));
    }

    private static List<Object> committed(Engine engine) {
        return engine.beginAndReturn(conn ->
                conn.execute(text("SELECT x FROM point ORDER BY x")).scalars().all());
    }

    /** Prepared transactions belong to the whole server, so that their names must not meet. */
    private static String name() {
        return "spec-" + UUID.randomUUID();
    }

    private static boolean prepares(Engine engine) {
        return !engine.name().equals("postgresql")
                || !"0".equals(engine.beginAndReturn(conn -> conn.scalar(text("SHOW max_prepared_transactions"))));
    }

    @DatabaseTest(only = {"sqlite", "h2"})
    void isRefusedWhereItWouldNotHold(TestDatabase database) {
        try (Connection conn = database.engine().connect()) {
            assertThatThrownBy(conn::beginTwoPhase)
                    .isInstanceOf(UnsupportedByDialect.class)
                    .hasMessageStartingWith("ATH-310: " + database.name() + " cannot commit in two steps.");
            assertThatThrownBy(conn::recoverTwoPhase).isInstanceOf(UnsupportedByDialect.class);
            assertThatThrownBy(() -> conn.commitPrepared("a")).isInstanceOf(UnsupportedByDialect.class);
            assertThatThrownBy(() -> conn.rollbackPrepared("a")).isInstanceOf(UnsupportedByDialect.class);
            assertThat(conn.inTransaction()).isFalse();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void commitsInOneStepWhenItWasNotPrepared(TestDatabase database) {
        Engine engine = withTable(database.engine());
        try (Connection conn = engine.connect()) {
            try (TwoPhaseTransaction transaction = conn.beginTwoPhase()) {
                assertThat(conn.transaction()).isSameAs(transaction);
                insert(conn, 1);
                transaction.commit();
            }
            try (TwoPhaseTransaction transaction = conn.beginTwoPhase()) {
                assertThat(transaction.xid()).startsWith("athanor_");
                insert(conn, 2);
            }
            insert(conn, 3);
            conn.commit();
        }
        assertThat(committed(engine)).containsExactly(1, 3);
        database.assertNothingLeaked();
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void commitsWhatWasPreparedAndTakesItBack(TestDatabase database) {
        Engine engine = withTable(database.engine());
        if (prepares(engine)) {
            assertPrepares(engine);
        } else {
            assertPreparingIsRefused(engine);
        }
        database.assertNothingLeaked();
    }

    private static void assertPrepares(Engine engine) {
        try (Connection conn = engine.connect()) {
            String name = name();
            TwoPhaseTransaction transaction = conn.beginTwoPhase(name);
            insert(conn, 1);
            Savepoint savepoint = conn.beginNested();
            insert(conn, 2);
            savepoint.rollback();
            transaction.prepare();
            assertThat(transaction.isPrepared()).isTrue();
            assertThatThrownBy(() -> insert(conn, 3))
                    .isInstanceOf(TransactionMisuse.class)
                    .hasMessageContaining("\"" + name + "\" is prepared");
            assertThatThrownBy(transaction::prepare).isInstanceOf(TransactionMisuse.class);
            try (Connection other = engine.connect()) {
                assertThat(other.recoverTwoPhase()).contains(name);
            }
            conn.commit();
            assertThat(transaction.isActive()).isFalse();
            assertThatThrownBy(transaction::prepare).isInstanceOf(TransactionMisuse.class);
            assertThat(conn.recoverTwoPhase()).doesNotContain(name);
            conn.rollback();
            try (TwoPhaseTransaction closed = conn.beginTwoPhase(name())) {
                insert(conn, 4);
                closed.prepare();
            }
            insert(conn, 5);
            conn.commit();
        }
        assertThat(committed(engine)).containsExactly(1, 5);
    }

    private static void assertPreparingIsRefused(Engine engine) {
        try (Connection conn = engine.connect()) {
            TwoPhaseTransaction transaction = conn.beginTwoPhase(name());
            insert(conn, 1);
            assertThatThrownBy(transaction::prepare)
                    .isInstanceOf(UnsupportedByDialect.class)
                    .hasMessageStartingWith("ATH-310: This server is not set up to commit in two steps."
                            + " Set max_prepared_transactions above 0")
                    .hasMessageContaining("prepared transactions are disabled");
            assertThat(transaction.isValid()).isFalse();
            transaction.rollback();
            assertThat(conn.recoverTwoPhase()).isEmpty();
            insert(conn, 2);
            conn.commit();
        }
        assertThat(committed(engine)).containsExactly(2);
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void isSettledByAnotherConnectionWhenItsOwnIsGone(TestDatabase database) {
        Engine engine = withTable(database.engine());
        if (prepares(engine)) {
            assertSettledByAnother(engine, database.url());
        } else {
            assertPreparingIsRefused(engine);
        }
        database.assertNothingLeaked();
    }

    private static void assertSettledByAnother(Engine engine, String url) {
        String kept = prepareAndLose(url, 1);
        String dropped = prepareAndLose(url, 2);
        try (Connection conn = engine.connect()) {
            assertThat(conn.recoverTwoPhase()).contains(kept, dropped);
            assertThatThrownBy(() -> conn.commitPrepared(kept))
                    .isInstanceOf(TransactionMisuse.class)
                    .hasMessageContaining("in a transaction already");
            conn.rollback();
            conn.commitPrepared(kept);
            conn.rollbackPrepared(dropped);
            assertThat(conn.recoverTwoPhase()).doesNotContain(kept, dropped);
            conn.rollback();
            assertThatThrownBy(() -> conn.commitPrepared(kept)).isInstanceOf(DatabaseError.class);
            assertThat(conn.inTransaction()).isFalse();
        }
        assertThat(committed(engine)).containsExactly(1);
    }

    @Test
    void worksOnAPostgresqlThatWasToldTo() {
        try (OwnPostgres server = OwnPostgres.with("max_prepared_transactions=4")) {
            assertPrepares(withTable(server.engine()));
            server.engine().begin(conn -> conn.execute(text("DELETE FROM point")));
            assertSettledByAnother(server.engine(), server.url());
        }
    }

    /** Prepares on a connection that is then closed behind Athanor's back, as if its program had died. */
    private static String prepareAndLose(String url, int x) {
        String name = name();
        try (Engine dying = Engine.create(url)) {
            Connection conn = dying.connect();
            TwoPhaseTransaction transaction = conn.beginTwoPhase(name);
            insert(conn, x);
            java.sql.Connection jdbc = conn.jdbc();
            transaction.prepare();
            jdbc.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return name;
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void hasANameThatEveryDatabaseTakes(TestDatabase database) {
        Engine engine = database.engine();
        try (Connection conn = engine.connect()) {
            for (String name : List.of("", "it's", "a b", "x".repeat(65), "a\"b", "a\\")) {
                assertThatThrownBy(() -> conn.beginTwoPhase(name))
                        .isInstanceOf(TransactionMisuse.class)
                        .hasMessageContaining("is no name for a transaction in two steps");
                assertThatThrownBy(() -> conn.commitPrepared(name)).isInstanceOf(TransactionMisuse.class);
            }
            assertThat(conn.inTransaction()).isFalse();
            conn.begin();
            assertThatThrownBy(conn::beginTwoPhase).isInstanceOf(TransactionMisuse.class);
            conn.rollback();
            conn.isolation(Isolation.AUTOCOMMIT);
            assertThatThrownBy(conn::beginTwoPhase)
                    .isInstanceOf(TransactionMisuse.class)
                    .hasMessageContaining("AUTOCOMMIT");
        }
    }
}
