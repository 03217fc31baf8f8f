// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** What a proxy does to connections that know nothing of it. */
class FaultProxySpec {

    private static Connection open(FaultProxy network, String... parameters) throws SQLException {
        return DriverManager.getConnection(
                network.url() + (parameters.length == 0 ? "" : "&" + String.join("&", parameters)));
    }

    private static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM t")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection withTable(TestDatabase database) throws SQLException {
        Connection direct = database.dataSource().getConnection();
        run(direct, "CREATE TABLE t (id INTEGER PRIMARY KEY)");
        return direct;
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void passesOnWhatIsNotBroken(TestDatabase database) throws SQLException {
        try (FaultProxy network = FaultProxy.to(database);
                Connection direct = withTable(database);
                Connection connection = open(network)) {
            run(connection, "INSERT INTO t VALUES (1)");
            assertThat(count(direct)).isEqualTo(1);
            assertThat(network.connections())
                    .singleElement()
                    .satisfies(one -> assertThat(one.isOpen()).isTrue());
            assertThat(network.accepted()).isEqualTo(1);
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aLostReplyLosesNothingElse(TestDatabase database) throws SQLException {
        try (FaultProxy network = FaultProxy.to(database);
                Connection direct = withTable(database);
                Connection connection = open(network)) {
            connection.setAutoCommit(false);
            // the driver prepares its COMMIT once, and calls it by a name from then on
            for (int id = 1; id <= 10; id++) {
                run(connection, "INSERT INTO t VALUES (" + id + ")");
                connection.commit();
            }
            run(connection, "INSERT INTO t VALUES (11)");
            ArmedFault lost = network.loseReply("commit");
            assertThat(lost.hasStruck()).isFalse();
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
            assertThat(lost.hasStruck()).isTrue();
            assertThat(count(direct)).isEqualTo(11);
            try (Connection another = open(network)) {
                another.setAutoCommit(false);
                run(another, "INSERT INTO t VALUES (12)");
                another.commit();
            }
            assertThat(count(direct)).isEqualTo(12);
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aLostRequestNeverReachesTheServer(TestDatabase database) throws SQLException {
        try (FaultProxy network = FaultProxy.to(database);
                Connection direct = withTable(database);
                Connection connection = open(network)) {
            connection.setAutoCommit(false);
            run(connection, "INSERT INTO t VALUES (1)");
            ArmedFault lost = network.loseRequest("COMMIT");
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
            assertThat(lost.hasStruck()).isTrue();
            assertThat(count(direct)).isZero();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aSilentNetworkIsHeardAgain(TestDatabase database) throws Exception {
        try (FaultProxy network = FaultProxy.to(database);
                Connection direct = withTable(database);
                Connection connection = open(network)) {
            network.stall();
            Thread waiting = new Thread(() -> {
                try {
                    run(connection, "INSERT INTO t VALUES (1)");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            waiting.start();
            waiting.join(300);
            assertThat(waiting.isAlive()).isTrue();
            assertThat(count(direct)).isZero();
            network.restore();
            waiting.join(20_000);
            assertThat(waiting.isAlive()).isFalse();
            assertThat(count(direct)).isEqualTo(1);
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aSlowNetworkIsSlowInEachDirection(TestDatabase database) throws SQLException {
        try (FaultProxy network = FaultProxy.to(database);
                Connection direct = withTable(database);
                Connection connection = open(network)) {
            network.delay(Duration.ofMillis(100));
            long start = System.nanoTime();
            run(connection, "INSERT INTO t VALUES (1)");
            assertThat(System.nanoTime() - start)
                    .isGreaterThanOrEqualTo(Duration.ofMillis(200).toNanos());
            assertThat(count(direct)).isEqualTo(1);
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void oneConnectionBreaksAlone(TestDatabase database) throws SQLException {
        try (FaultProxy network = FaultProxy.to(database);
                Connection direct = withTable(database);
                Connection first = open(network);
                Connection second = open(network);
                Connection third = open(network)) {
            network.connections().get(0).reset();
            assertThatThrownBy(() -> count(first)).isInstanceOf(SQLException.class);
            network.connections().get(0).cutAfter(5);
            assertThatThrownBy(() -> count(second)).isInstanceOf(SQLException.class);
            assertThat(count(third)).isZero();
            assertThat(network.connections()).hasSize(1);
            network.cut();
            assertThatThrownBy(() -> count(third)).isInstanceOf(SQLException.class);
            assertThat(count(direct)).isZero();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void newConnectionsAreRefusedUntilTheNetworkIsRestored(TestDatabase database) throws SQLException {
        try (FaultProxy network = FaultProxy.to(database);
                Connection direct = withTable(database);
                Connection before = open(network)) {
            network.refuse();
            assertThatThrownBy(() -> open(network)).isInstanceOf(SQLException.class);
            assertThat(count(before)).isZero();
            network.restore();
            try (Connection after = open(network)) {
                assertThat(count(after)).isZero();
            }
            assertThat(count(direct)).isZero();
        }
    }

    @DatabaseTest(only = {"sqlite", "h2"})
    void thereIsNoNetworkWithinThisProcess(TestDatabase database) {
        assertThatThrownBy(() -> FaultProxy.to(database))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no network to break");
    }
}
