// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.faults;

import static dev.athanor.engine.Retry.retry;
import static dev.athanor.specs.faults.Faulty.entry;
import static dev.athanor.sql.Functions.literalColumn;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Isolation;
import dev.athanor.engine.Savepoint;
import dev.athanor.error.Disconnected;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.OutcomeUnknown;
import dev.athanor.testkit.ArmedFault;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;

/** A COMMIT is sent and no reply comes: nobody but the database knows whether it happened. */
@Timeout(60)
class LostCommitSpec {
    @DatabaseTest(only = {"postgresql", "mariadb"})
    void whatWasCommittedIsThereThoughTheReplyIsLost(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            try (Connection conn = faulty.engine().connect()) {
                conn.execute(entry(1));
                ArmedFault lost = faulty.network().loseReply("COMMIT");
                assertThatThrownBy(conn::commit).isInstanceOfSatisfying(OutcomeUnknown.class, error -> {
                    assertThat(error.code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
                    assertThat(error.isRetryable()).isFalse();
                    assertThat(error).hasMessageContaining("Look for what it did before it is done again.");
                });
                assertThat(lost.hasStruck()).isTrue();
                assertThat(conn.inTransaction()).isFalse();
                assertThat(faulty.entries()).containsExactly(1L);
                conn.execute(entry(2));
                conn.commit();
            }
            assertThat(faulty.entries()).containsExactly(1L, 2L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void whatNeverReachedTheServerIsNotThereAndTheErrorIsTheSame(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            try (Connection conn = faulty.engine().connect()) {
                conn.execute(entry(1));
                ArmedFault lost = faulty.network().loseRequest("COMMIT");
                assertThatThrownBy(conn::commit).isInstanceOf(OutcomeUnknown.class);
                assertThat(lost.hasStruck()).isTrue();
                conn.rollback();
            }
            assertThat(faulty.entries()).isEmpty();
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void whatIsUnknownNowMayHappenLater(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.impatient(database)) {
            try (Connection conn = faulty.engine().connect()) {
                conn.execute(entry(1));
                faulty.network().stall();
                assertThatThrownBy(conn::commit).isInstanceOf(OutcomeUnknown.class);
            }
            assertThat(faulty.entries()).isEmpty();
            faulty.network().restore();
            Server.await(
                    "the COMMIT that was on its way arrives",
                    () -> faulty.entries().size() == 1);
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aBlockIsNotRunAgainEvenByOneWhoRetries(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            AtomicInteger runs = new AtomicInteger();
            faulty.network().loseReply("COMMIT");
            assertThatThrownBy(() -> faulty.engine().begin(conn -> {
                        conn.execute(entry(1));
                        runs.incrementAndGet();
                    }))
                    .isInstanceOf(OutcomeUnknown.class);
            faulty.network().loseReply("COMMIT");
            assertThatThrownBy(() -> faulty.engine().beginAndReturn(retry(5), conn -> {
                        conn.execute(entry(2));
                        return runs.incrementAndGet();
                    }))
                    .isInstanceOf(OutcomeUnknown.class);
            assertThat(runs).hasValue(2);
            assertThat(faulty.entries()).containsExactly(1L, 2L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aStatementThatCommitsByItselfIsItsOwnCommit(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            Engine committing = faulty.engine().with(options -> options.isolation(Isolation.AUTOCOMMIT));
            try (Connection conn = committing.connect()) {
                conn.execute(text("SELECT 1"));
                ArmedFault lost = faulty.network().loseReply("INSERT INTO entry");
                assertThatThrownBy(() -> conn.execute(entry(1)))
                        .isInstanceOf(OutcomeUnknown.class)
                        .hasMessageContaining("A statement that commits by itself was sent")
                        .hasMessageContaining("INSERT INTO entry");
                assertThat(lost.hasStruck()).isTrue();
            }
            assertThat(faulty.entries()).containsExactly(1L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aQueryThatOnlyReadsLeavesNothingUnknown(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            Engine committing = faulty.engine().with(options -> options.isolation(Isolation.AUTOCOMMIT));
            try (Connection conn = committing.connect()) {
                conn.execute(text("SELECT 1"));
                ArmedFault lost = faulty.network().loseReply("SELECT 42");
                assertThatThrownBy(() -> conn.execute(select(literalColumn("42", INTEGER))))
                        .isInstanceOf(Disconnected.class);
                assertThat(lost.hasStruck()).isTrue();
            }
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void theEndOfASavepointIsNotTheEndOfATransaction(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            try (Connection conn = faulty.engine().connect()) {
                conn.execute(entry(1));
                Savepoint savepoint = conn.beginNested();
                conn.execute(entry(2));
                ArmedFault lost = faulty.network().loseReply("RELEASE SAVEPOINT");
                assertThatThrownBy(savepoint::commit).isInstanceOf(Disconnected.class);
                assertThat(lost.hasStruck()).isTrue();
            }
            assertThat(faulty.entries()).isEmpty();
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aRollbackNeedsNoReply(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            try (Connection conn = faulty.engine().connect()) {
                conn.execute(entry(1));
                ArmedFault lost = faulty.network().loseReply("ROLLBACK");
                conn.rollback();
                assertThat(lost.hasStruck()).isTrue();
                conn.execute(entry(2));
                conn.commit();
            }
            assertThat(faulty.entries()).containsExactly(2L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void anAnswerThatComesLateIsAnAnswer(TestDatabase database) throws Exception {
        try (Faulty faulty = Faulty.on(database)) {
            try (Connection conn = faulty.engine().connect()) {
                conn.execute(entry(1));
                faulty.network().stall();
                CompletableFuture<Throwable> failure = Faulty.failureOf(conn::commit);
                Thread.sleep(200);
                assertThat(failure).isNotDone();
                faulty.network().restore();
                assertThat(failure.get()).isNull();
            }
            assertThat(faulty.entries()).containsExactly(1L);
            faulty.assertServed();
        }
    }
}
