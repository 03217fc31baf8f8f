// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.faults;

import static dev.athanor.specs.faults.Faulty.entry;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.error.Disconnected;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.FaultProxy;
import dev.athanor.testkit.ProxiedConnection;
import dev.athanor.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;

/** The network falls silent, or breaks off, while a connection is in use. */
@Timeout(60)
class BrokenNetworkSpec {
    /** Far more than the second for which an impatient engine waits, and far less than for ever. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    private static void within(Duration bound, Runnable work) {
        long start = System.nanoTime();
        work.run();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(bound);
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aSilentServerIsNotWaitedForWithoutEnd(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.impatient(database)) {
            try (Connection conn = faulty.engine().connect()) {
                conn.execute(entry(1));
                faulty.network().stall();
                within(
                        BOUND,
                        () -> assertThatThrownBy(() -> conn.execute(entry(2))).isInstanceOf(Disconnected.class));
                faulty.network().restore();
                conn.rollback();
                conn.execute(entry(3));
                conn.commit();
            }
            assertThat(faulty.entries()).containsExactly(3L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void closingDoesNotWaitForASilentServerWithoutEnd(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.impatient(database)) {
            Connection conn = faulty.engine().connect();
            conn.execute(entry(1));
            faulty.network().stall();
            within(BOUND, conn::close);
            faulty.network().restore();
            assertThat(faulty.entries()).isEmpty();
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void whoAsksFirstIsNotHeldUpByASilentConnection(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(
                database,
                builder -> builder.prePing(true)
                        .property("socketTimeout", database.name().equals("postgresql") ? "1" : "1000"))) {
            faulty.engine().connect().close();
            // as a firewall does that forgot it: this one is dead, and new ones are not
            faulty.network().connections().forEach(ProxiedConnection::stall);
            within(BOUND, () -> faulty.engine().begin(conn -> conn.execute(entry(1))));
            faulty.network().restore();
            assertThat(faulty.entries()).containsExactly(1L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aSlowNetworkIsNoFault(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            faulty.network().delay(Duration.ofMillis(20));
            faulty.engine().begin(conn -> conn.execute(entry(1)));
            assertThat(faulty.entries()).containsExactly(1L);
            faulty.network().restore();
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aResetIsADisconnect(TestDatabase database) throws SQLException {
        breaksOff(database, FaultProxy::reset);
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aConnectionThatIsClosedInGoodOrderIsADisconnectToo(TestDatabase database) throws SQLException {
        breaksOff(database, FaultProxy::cut);
    }

    private static void breaksOff(TestDatabase database, Consumer<FaultProxy> how) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            try (Connection conn = faulty.engine().connect()) {
                conn.execute(entry(1));
                how.accept(faulty.network());
                assertThatThrownBy(() -> conn.execute(entry(2))).isInstanceOf(Disconnected.class);
                conn.rollback();
                conn.execute(entry(3));
                how.accept(faulty.network());
                conn.rollback();
                conn.execute(entry(4));
                conn.commit();
                how.accept(faulty.network());
                assertThatThrownBy(() -> conn.execute(entry(5))).isInstanceOf(Disconnected.class);
            }
            assertThat(faulty.entries()).containsExactly(4L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aRequestThatIsLostIsADisconnectAndDidNothing(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            faulty.network().loseRequest("INSERT INTO entry");
            assertThatThrownBy(() -> faulty.engine().begin(conn -> conn.execute(entry(1))))
                    .isInstanceOf(Disconnected.class);
            assertThat(faulty.entries()).isEmpty();
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aReplyThatIsLostWithinATransactionIsADisconnectAndKeepsNothing(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            faulty.network().loseReply("INSERT INTO entry");
            assertThatThrownBy(() -> faulty.engine().begin(conn -> conn.execute(entry(1))))
                    .isInstanceOf(Disconnected.class);
            assertThat(faulty.entries()).isEmpty();
            faulty.assertServed();
        }
    }

    /** Wherever a result is cut, within a row or between two, there are all of its rows or an error. */
    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aResultThatIsCutIsNeverAShortList(TestDatabase database) throws SQLException {
        neverShort(database, 0);
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aResultThatIsReadInPartsAndCutIsNeverAShortList(TestDatabase database) throws SQLException {
        neverShort(database, 20);
    }

    private static void neverShort(TestDatabase database, int fetchSize) throws SQLException {
        String rows = database.name().equals("postgresql")
                ? "SELECT n AS n, 'abcdefgh' AS t FROM generate_series(1, 200) AS n"
                : "SELECT seq AS n, 'abcdefgh' AS t FROM seq_1_to_200";
        int cut = 0;
        try (Faulty faulty = Faulty.on(database, builder -> builder.poolSize(1).maxOverflow(0))) {
            for (int bytes = 0; bytes < 6_000; bytes += 331) {
                try (Connection conn = faulty.engine().connect().fetchSize(fetchSize)) {
                    conn.execute(text("SELECT 1")).all();
                    faulty.network().cutAfter(bytes);
                    assertThat(conn.execute(text(rows)).all()).hasSize(200);
                } catch (Disconnected e) {
                    cut++;
                }
            }
            // the answer has more than 3,000 bytes and fewer than 30,000
            assertThat(cut).isBetween(10, 19);
            faulty.assertServed();
        }
    }
}
