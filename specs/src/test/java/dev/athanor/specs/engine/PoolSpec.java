// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineBuilder;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ConnectFailed;
import dev.athanor.pool.PoolKind;
import dev.athanor.pool.PoolObserver;
import dev.athanor.pool.PooledConnection;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** Connections of every database come back clean, and can be had as plain JDBC. */
class PoolSpec {
    /** A pool of one, so that whoever comes next gets what the one before left. */
    private static EngineBuilder one(TestDatabase database) {
        return Engine.builder(database.url()).poolSize(1).maxOverflow(0);
    }

    private static boolean is(TestDatabase database, String... names) {
        return java.util.Set.of(names).contains(database.name());
    }

    /** What JDBC tells of a connection. */
    private record Settings(
            int isolation,
            boolean readOnly,
            boolean alone,
            String catalog,
            String schema,
            int timeout,
            int holdability) {
        static Settings of(Engine engine) throws SQLException {
            try (Connection conn = engine.connect()) {
                java.sql.Connection jdbc = conn.jdbc();
                assertThat((Object) jdbc.getWarnings()).isNull();
                return new Settings(
                        jdbc.getTransactionIsolation(),
                        jdbc.isReadOnly(),
                        jdbc.getAutoCommit(),
                        jdbc.getCatalog(),
                        jdbc.getSchema(),
                        jdbc.getNetworkTimeout(),
                        jdbc.getHoldability());
            }
        }
    }

    @DatabaseTest
    void whatIsSetThroughPlainJdbcIsPutRight(TestDatabase database) throws SQLException {
        try (Engine engine = one(database).build()) {
            Settings before = Settings.of(engine);
            try (Connection conn = engine.connect()) {
                java.sql.Connection jdbc = conn.jdbc();
                jdbc.setTransactionIsolation(java.sql.Connection.TRANSACTION_SERIALIZABLE);
                jdbc.setNetworkTimeout(Runnable::run, 12_345);
                if (is(database, "sqlite")) {
                    assertThatThrownBy(() -> jdbc.setReadOnly(true))
                            .as("SQLite has it only for a whole file")
                            .isInstanceOf(SQLException.class);
                } else {
                    jdbc.setReadOnly(true);
                }
                choose(database, jdbc);
                jdbc.setAutoCommit(true);
            }
            assertThat(Settings.of(engine)).isEqualTo(before);
            assertThat(engine.pool().counts().opened()).isEqualTo(1);
        }
    }

    /** What is one schema of several is a catalog to MariaDB; SQLite has none to choose from. */
    private static void choose(TestDatabase database, java.sql.Connection jdbc) throws SQLException {
        switch (database.name()) {
            case "sqlite" -> {}
            case "mariadb" -> jdbc.setCatalog(database.anotherSchema());
            case "h2" -> jdbc.setSchema(database.anotherSchema().toUpperCase(Locale.ROOT));
            default -> jdbc.setSchema(database.anotherSchema());
        }
    }

    @DatabaseTest
    void aSchemaThatIsSetInATransactionIsPutRightForGood(TestDatabase database) throws SQLException {
        try (Engine engine = one(database).build()) {
            Settings before = Settings.of(engine);
            try (Connection conn = engine.connect()) {
                choose(database, conn.jdbc());
                conn.commit();
            }
            try (Connection conn = engine.connect()) {
                conn.scalar(text("SELECT 1"));
                conn.rollback();
            }
            assertThat(Settings.of(engine)).isEqualTo(before);
        }
    }

    @DatabaseTest
    void whatIsLeftOpenIsClosedAndWhatIsNotCommittedIsRolledBack(TestDatabase database) throws SQLException {
        try (Engine engine = one(database).build()) {
            engine.begin(conn -> conn.execute(text("CREATE TABLE point (x INTEGER)")));
            Statement forgotten;
            ResultSet rows;
            try (Connection conn = engine.connect()) {
                conn.execute(text("INSERT INTO point (x) VALUES (1)"));
                forgotten = conn.jdbc().createStatement();
                rows = forgotten.executeQuery("SELECT x FROM point");
                assertThat(rows.next()).isTrue();
                conn.execute(text("SELECT x FROM point"));
            }
            assertThat(forgotten.isClosed()).isTrue();
            assertThat(rows.isClosed()).isTrue();
            assertThat(engine.<Object, RuntimeException>beginAndReturn(
                            conn -> conn.scalar(text("SELECT x FROM point"))))
                    .isNull();
            assertThat(engine.pool().counts().opened()).isEqualTo(1);
        }
    }

    @DatabaseTest
    void plainJdbcOfThePoolGoesBackAsItCame(TestDatabase database) throws SQLException {
        try (Engine engine = one(database).build()) {
            engine.begin(conn -> conn.execute(text("CREATE TABLE point (x INTEGER)")));
            java.sql.Connection raw = engine.rawConnection();
            try (Statement statement = raw.createStatement()) {
                statement.execute("INSERT INTO point (x) VALUES (1)");
            }
            raw.close();
            assertThat(raw.isClosed()).isTrue();
            assertThatThrownBy(raw::createStatement).isInstanceOf(SQLException.class);
            DataSource source = engine.dataSource();
            try (java.sql.Connection conn = source.getConnection()) {
                assertThat(conn.getAutoCommit()).isTrue();
                try (Statement statement = conn.createStatement();
                        ResultSet rows = statement.executeQuery("SELECT x FROM point")) {
                    assertThat(rows.next())
                            .as("the raw connection was rolled back")
                            .isFalse();
                }
                try (Statement statement = conn.createStatement()) {
                    statement.execute("INSERT INTO point (x) VALUES (2)");
                }
            }
            assertThat(engine.<Object, SQLException>beginAndReturn(conn -> {
                        assertThat(conn.jdbc().getAutoCommit()).isFalse();
                        return conn.scalar(text("SELECT x FROM point"));
                    }))
                    .isEqualTo(2);
            assertThat(source.unwrap(Engine.class)).isSameAs(engine);
            assertThatThrownBy(() -> source.getConnection("a", "b")).isInstanceOf(SQLException.class);
            assertThat(engine.pool().counts().opened()).isEqualTo(1);
            assertThat(engine.poolStatus().checkedOut()).isZero();
        }
    }

    @DatabaseTest
    void aSetupThatIsDoneOnceLastsAsLongAsTheConnection(TestDatabase database) {
        String setting = switch (database.name()) {
            case "sqlite" -> "PRAGMA cache_size = 1234";
            case "postgresql" -> "SET statement_timeout = 1234";
            case "mariadb" -> "SET SESSION max_statement_time = 12";
            default -> "SET QUERY_TIMEOUT 1234";
        };
        String asking = switch (database.name()) {
            case "sqlite" -> "PRAGMA cache_size";
            case "postgresql" -> "SELECT current_setting('statement_timeout')";
            case "mariadb" -> "SELECT cast(@@max_statement_time AS INTEGER)";
            default -> "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'QUERY_TIMEOUT'";
        };
        int[] first = {0};
        try (Engine engine = one(database)
                .onFirstConnect(jdbc -> first[0]++)
                .onConnect(jdbc -> {
                    try (Statement statement = jdbc.createStatement()) {
                        statement.execute(setting);
                    }
                })
                .build()) {
            for (int connections = 0; connections < 2; connections++) {
                try (Connection conn = engine.connect()) {
                    conn.scalar(text("SELECT 1"));
                    conn.rollback();
                    if (!is(database, "h2")) { // H2 shows only what is set for the whole database
                        assertThat(String.valueOf(conn.scalar(text(asking)))).startsWith("12");
                    }
                }
                engine.dispose();
            }
            assertThat(first[0]).isEqualTo(1);
        }
    }

    @DatabaseTest(only = "sqlite")
    void foreignKeysCanBeSwitchedOnWhenConnecting(TestDatabase database) {
        try (Engine engine = Engine.builder(database.url())
                .property("foreign_keys", "false")
                .onConnect(jdbc -> {
                    try (Statement statement = jdbc.createStatement()) {
                        statement.execute("PRAGMA foreign_keys=ON");
                    }
                })
                .build()) {
            assertThat(engine.<Object, RuntimeException>beginAndReturn(
                            conn -> conn.scalar(text("PRAGMA foreign_keys"))))
                    .isEqualTo(1);
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void whatOnlyTheServerKnowsCanBeTakenAwayWhenAConnectionComesBack(TestDatabase database) {
        boolean postgres = is(database, "postgresql");
        try (Engine engine = one(database).build()) {
            engine.pool().observe(new PoolObserver() {
                @Override
                public void reset(PooledConnection connection) throws SQLException {
                    try (Statement statement = connection.jdbc().createStatement()) {
                        statement.execute(postgres ? "RESET ALL" : "SET SESSION max_statement_time = DEFAULT");
                        connection.jdbc().commit();
                    }
                }
            });
            String asking = postgres ? "SELECT current_setting('statement_timeout')" : "SELECT @@max_statement_time";
            Object before = engine.<Object, RuntimeException>beginAndReturn(conn -> conn.scalar(text(asking)));
            engine.begin(conn -> {
                conn.execute(text(postgres ? "SET statement_timeout = 12345" : "SET SESSION max_statement_time = 12"));
                assertThat(conn.scalar(text(asking))).isNotEqualTo(before);
            });
            assertThat(engine.<Object, RuntimeException>beginAndReturn(conn -> conn.scalar(text(asking))))
                    .isEqualTo(before);
        }
    }

    @DatabaseTest
    void aConnectionCanBeKeptDeclaredLostOrTakenOutOfThePool(TestDatabase database) throws SQLException {
        try (Engine engine = one(database).build()) {
            Connection detached = engine.connect();
            detached.info().put("seen", true);
            java.sql.Connection jdbc = detached.jdbc().unwrap(java.sql.Connection.class);
            detached.detach();
            try (Connection other = engine.connect()) {
                assertThat(other.info()).isEmpty();
                other.scalar(text("SELECT 1"));
                other.invalidate();
                other.rollback();
                assertThat(other.scalar(text("SELECT 1")))
                        .as("on another connection")
                        .isNotNull();
                other.invalidateSoftly();
                assertThat(other.scalar(text("SELECT 1"))).isNotNull();
            }
            engine.begin(conn -> conn.scalar(text("SELECT 1")));
            assertThat(detached.scalar(text("SELECT 1"))).isNotNull();
            assertThat(jdbc.isClosed()).isFalse();
            detached.close();
            assertThat(jdbc.isClosed()).isTrue();
            assertThat(engine.pool().counts().opened()).isEqualTo(4);
            assertThat(engine.pool().counts().invalidated()).isEqualTo(1);
            assertThat(engine.poolStatus().checkedOut()).isZero();
        }
    }

    @DatabaseTest
    void everyKindOfPoolServesEveryDatabase(TestDatabase database) {
        for (PoolKind kind : PoolKind.values()) {
            if (kind == PoolKind.NONE && is(database, "h2")) {
                continue; // the specs' H2 lives in memory, while somebody is connected: refused, see PoolChoiceSpec
            }
            try (Engine engine = Engine.builder(database.url()).pool(kind).build()) {
                for (int i = 0; i < 3; i++) {
                    engine.begin(conn -> conn.scalar(text("SELECT 1")));
                }
                assertThat(engine.pool().counts().opened()).isEqualTo(kind == PoolKind.NONE ? 3 : 1);
            }
        }
    }

    @DatabaseTest
    void whatTheDriverDoesNotKnowIsRefusedIfItTellsWhatItKnows(TestDatabase database) {
        Map<String, String> mistyped = Map.of(
                "sqlite", "foreign_kyes",
                "postgresql", "sokcetTimeout",
                "mariadb", "sokcetTimeout",
                "h2", "SOKCET_TIMEOUT");
        Map<String, String> meant = Map.of(
                "sqlite", "Did you mean \"foreign_keys\"?",
                "postgresql", "Did you mean \"socketTimeout\"?",
                "mariadb", "Did you mean \"socketTimeout\"?");
        String option = mistyped.get(database.name());
        if (is(database, "h2")) {
            try (Engine engine = Engine.create("h2:///mem:unknownOption?" + option + "=1")) {
                assertThatThrownBy(engine::connect)
                        .as("H2 tells nothing, and refuses what its URL says")
                        .isInstanceOf(ConnectFailed.class)
                        .hasMessageContaining(option);
            }
        } else {
            assertThatThrownBy(() ->
                            Engine.builder(database.url()).property(option, "1").build())
                    .isInstanceOf(ConfigurationError.class)
                    .hasMessageContaining(meant.get(database.name()));
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void noConnectionWaitsOnASocketWithoutABoundUnlessOneSaysSo(TestDatabase database) throws SQLException {
        try (Engine engine = one(database).build()) {
            assertThat(timeout(engine)).isEqualTo(Duration.ofMinutes(10).toMillis());
        }
        String inItsUnit = is(database, "postgresql") ? "7" : "7000";
        try (Engine engine = one(database).property("socketTimeout", inItsUnit).build()) {
            assertThat(timeout(engine)).isEqualTo(7_000);
        }
        try (Engine engine = one(database).property("SOCKETTIMEOUT", "0").build()) {
            assertThat(timeout(engine)).as("however it is spelled").isZero();
        }
    }

    private static long timeout(Engine engine) throws SQLException {
        try (java.sql.Connection raw = engine.rawConnection()) {
            return raw.getNetworkTimeout();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void noPasswordIsInWhatADriverThrows(TestDatabase database) {
        String scheme = database.name();
        for (String url : new String[] {
            "jdbc:" + scheme + "://localhost:bad/shop?user=scott&password=tiger",
            "jdbc:" + scheme + "://scott:tiger@localhost:1/shop",
            "jdbc:" + scheme + "://localhost:1/shop?user=scott&password=tiger",
            scheme + "://scott:tiger@localhost:1/shop",
        }) {
            try (Engine engine =
                    Engine.builder(url).poolTimeout(Duration.ofSeconds(1)).build()) {
                assertThatThrownBy(engine::connect)
                        .isInstanceOf(ConnectFailed.class)
                        .satisfies(e -> {
                            StringWriter all = new StringWriter();
                            e.printStackTrace(new PrintWriter(all));
                            assertThat(all.toString()).doesNotContain("tiger");
                        });
            }
        }
    }
}
