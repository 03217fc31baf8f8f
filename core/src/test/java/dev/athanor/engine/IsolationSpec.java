// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ConfigurationError;
import dev.athanor.error.TransactionMisuse;
import java.sql.SQLException;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The isolation of an engine's transactions, and of one connection's. */
class IsolationSpec {
    private static final String H2 = "h2:///mem:";
    private static final String SQLITE = "sqlite:///:memory:";

    private static int level(Connection conn) throws SQLException {
        return conn.jdbc().getTransactionIsolation();
    }

    @Test
    void isTheEnginesForEveryConnection() throws SQLException {
        try (Engine engine =
                        Engine.builder(H2).isolation(Isolation.SERIALIZABLE).build();
                Connection conn = engine.connect()) {
            assertThat(level(conn)).isEqualTo(java.sql.Connection.TRANSACTION_SERIALIZABLE);
        }
    }

    @Test
    void ofOneConnectionEndsWithIt() throws SQLException {
        try (Engine engine = Engine.create(H2)) {
            int before;
            try (Connection conn = engine.connect()) {
                before = level(conn);
            }
            try (Connection conn = engine.connect().isolation(Isolation.SERIALIZABLE)) {
                assertThat(level(conn)).isEqualTo(java.sql.Connection.TRANSACTION_SERIALIZABLE);
            }
            try (Connection conn = engine.connect()) {
                assertThat(level(conn)).isEqualTo(before).isNotEqualTo(java.sql.Connection.TRANSACTION_SERIALIZABLE);
            }
        }
    }

    @Test
    void ofAConnectionThatWasTakenToCommitAloneCanStillBeATransactions() throws SQLException {
        JdbcDataSource theirs = new JdbcDataSource();
        theirs.setURL("jdbc:h2:mem:ofAConnectionThatWasTakenToCommitAlone");
        for (Engine engine : List.of(Engine.create(H2), Engine.of(theirs))) {
            try (Engine alone = engine.with(options -> options.isolation(Isolation.AUTOCOMMIT));
                    Connection conn = alone.connect()) {
                conn.isolation(Isolation.READ_COMMITTED);
                conn.execute(text("SELECT 1"));
                assertThat(conn.jdbc().getAutoCommit()).isFalse();
            }
        }
    }

    @Test
    void cannotBeSetWithinATransaction() {
        try (Engine engine = Engine.create(H2);
                Connection conn = engine.connect()) {
            conn.execute(text("SELECT 1"));
            assertThatThrownBy(() -> conn.isolation(Isolation.SERIALIZABLE))
                    .isInstanceOf(TransactionMisuse.class)
                    .hasMessageContaining("before the first statement");
            conn.rollback();
            conn.isolation(Isolation.SERIALIZABLE);
        }
    }

    @Test
    void withAutocommitEachStatementLasts() {
        for (String url : new String[] {SQLITE, H2}) {
            try (Engine engine = Engine.create(url)) {
                engine.begin(conn -> conn.execute(text("CREATE TABLE point (x INTEGER)")));
                try (Connection conn = engine.connect().isolation(Isolation.AUTOCOMMIT)) {
                    conn.execute(text("INSERT INTO point (x) VALUES (1)"));
                    conn.rollback();
                    conn.execute(text("INSERT INTO point (x) VALUES (2)"));
                    assertThatThrownBy(conn::beginNested)
                            .isInstanceOf(TransactionMisuse.class)
                            .hasMessageContaining("AUTOCOMMIT");
                    conn.commit();
                }
                try (Connection conn = engine.connect()) {
                    conn.execute(text("INSERT INTO point (x) VALUES (3)"));
                }
                try (Connection conn = engine.connect()) {
                    assertThat(conn.execute(text("SELECT x FROM point ORDER BY x"))
                                    .scalars()
                                    .all())
                            .as(url)
                            .containsExactly(1, 2);
                }
            }
        }
    }

    @Test
    void anEngineCanCommitEachStatementAndAConnectionOfItNot() {
        try (Engine engine =
                Engine.builder(SQLITE).isolation(Isolation.AUTOCOMMIT).build()) {
            try (Connection conn = engine.connect()) {
                conn.execute(text("CREATE TABLE point (x INTEGER)"));
                conn.execute(text("INSERT INTO point (x) VALUES (1)"));
            }
            try (Connection conn = engine.connect().isolation(Isolation.SERIALIZABLE)) {
                conn.execute(text("INSERT INTO point (x) VALUES (2)"));
            }
            try (Connection conn = engine.connect()) {
                assertThat(conn.execute(text("SELECT x FROM point")).scalars().all())
                        .containsExactly(1);
            }
        }
    }

    @Test
    void isReadFromTextInAnyCaseWithSpacesOrUnderscores() {
        assertThat(Isolation.of("repeatable_read")).isEqualTo(Isolation.REPEATABLE_READ);
        assertThat(Isolation.of(" Repeatable Read ")).isEqualTo(Isolation.REPEATABLE_READ);
        assertThat(Isolation.of("read-committed")).isEqualTo(Isolation.READ_COMMITTED);
        assertThat(Isolation.of("autocommit")).isEqualTo(Isolation.AUTOCOMMIT);
        assertThatThrownBy(() -> Isolation.of("FOO"))
                .isInstanceOf(ConfigurationError.class)
                .hasMessage("ATH-104: \"FOO\" is no isolation. There are READ_UNCOMMITTED, READ_COMMITTED,"
                        + " REPEATABLE_READ, SERIALIZABLE, AUTOCOMMIT.");
    }

    @Test
    void thatTheDatabaseDoesNotHaveIsRefusedWithThoseThereAre() {
        String told = "ATH-104: The isolation REPEATABLE_READ does not exist on sqlite, which has READ_UNCOMMITTED,"
                + " SERIALIZABLE, AUTOCOMMIT.";
        assertThatThrownBy(() -> Engine.builder(SQLITE)
                        .isolation(Isolation.REPEATABLE_READ)
                        .build())
                .isInstanceOf(ConfigurationError.class)
                .hasMessage(told);
        try (Engine engine = Engine.create(SQLITE);
                Connection conn = engine.connect()) {
            assertThatThrownBy(() -> conn.isolation(Isolation.REPEATABLE_READ)).hasMessage(told);
            assertThatThrownBy(() -> engine.with(options -> options.isolation(Isolation.REPEATABLE_READ)))
                    .hasMessage(told);
            assertThat(conn.isolation()).isEqualTo(Isolation.SERIALIZABLE);
        }
    }
}
