// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.faults;

import static dev.athanor.specs.faults.Faulty.entry;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.error.Disconnected;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.QueryTimeout;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Timeout;

/** The server stops a statement, or a transaction that does nothing: the first leaves the connection, the second does not. */
@Timeout(60)
class StoppedStatementSpec {
    @DatabaseTest(except = "sqlite")
    void aStatementThatIsCancelledLeavesTheConnection(TestDatabase database) throws Exception {
        try (Faulty faulty = Faulty.on(database)) {
            try (Connection conn = faulty.engine().connect()) {
                conn.execute(entry(1));
                List<Long> before = faulty.server().sessions();
                CompletableFuture<Throwable> failure = Faulty.failureOf(
                        () -> conn.execute(text(faulty.lasting())).all());
                faulty.server().awaitStatement("AS n");
                Server.await("the statement stops", () -> {
                    // what comes while a session takes its next message from the network stops nothing
                    faulty.server().cancelStatements();
                    return failure.isDone();
                });
                assertThat(failure.get()).isInstanceOfSatisfying(QueryTimeout.class, error -> {
                    assertThat(error.code()).isEqualTo(ErrorCode.QUERY_TIMEOUT);
                    assertThat(error.sql()).isEqualTo(faulty.lasting());
                });
                conn.rollback();
                conn.execute(entry(2));
                conn.commit();
                assertThat(faulty.server().sessions()).isEqualTo(before);
            }
            assertThat(faulty.entries()).containsExactly(2L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aStatementThatTheServersOwnLimitStopsLeavesTheConnection(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            try (Connection conn = faulty.engine().connect()) {
                conn.execute(text(
                        database.name().equals("postgresql")
                                ? "SET statement_timeout = 300"
                                : "SET max_statement_time = 0.3"));
                conn.commit();
                List<Long> before = faulty.server().sessions();
                assertThatThrownBy(() -> conn.execute(text(faulty.lasting())).all())
                        .isInstanceOf(QueryTimeout.class);
                conn.rollback();
                conn.execute(entry(1));
                conn.commit();
                assertThat(faulty.server().sessions()).isEqualTo(before);
            }
            assertThat(faulty.entries()).containsExactly(1L);
            faulty.engine().dispose();
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aTransactionThatIdlesTooLongLosesItsConnection(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            try (Connection conn = faulty.engine().connect()) {
                conn.execute(text(
                        database.name().equals("postgresql")
                                ? "SET idle_in_transaction_session_timeout = 300"
                                : "SET idle_transaction_timeout = 1"));
                conn.execute(entry(1));
                Server.await(
                        "the server ends the session",
                        () -> faulty.server().sessions().isEmpty());
                assertThatThrownBy(() -> conn.execute(entry(2))).isInstanceOf(Disconnected.class);
                conn.rollback();
                conn.execute(entry(3));
                conn.commit();
            }
            assertThat(faulty.entries()).containsExactly(3L);
            faulty.assertServed();
        }
    }
}
