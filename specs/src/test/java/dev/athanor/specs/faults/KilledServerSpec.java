// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.faults;

import static dev.athanor.specs.faults.Faulty.ENTRY;
import static dev.athanor.specs.faults.Faulty.ID;
import static dev.athanor.specs.faults.Faulty.entry;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.ConnectFailed;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.Disconnected;
import dev.athanor.error.OutcomeUnknown;
import dev.athanor.error.PoolTimeout;
import dev.athanor.testkit.OwnPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server is killed outright and started again, crashes, or has no connection left: a PostgreSQL of our own. */
@Timeout(120)
class KilledServerSpec {
    private static final int SESSIONS = 5;

    private static OwnPostgres postgres;

    private Engine engine;

    @BeforeAll
    static void start() {
        // as a rule three more are kept for administrators, of whom the user is one
        postgres = OwnPostgres.with(
                "max_connections=" + SESSIONS, "superuser_reserved_connections=0", "synchronous_commit=on");
    }

    @AfterAll
    static void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @BeforeEach
    void engine() {
        engine = Engine.builder(postgres.url())
                .poolSize(2)
                .maxOverflow(2)
                .poolTimeout(Duration.ofSeconds(2))
                .build();
        engine.begin(conn -> conn.execute(text("DROP TABLE IF EXISTS entry")));
        Faulty.METADATA.createAll(engine);
    }

    @AfterEach
    void closed() {
        engine.close();
    }

    private List<Integer> entries() {
        return engine.beginAndReturn(
                conn -> conn.execute(select(ID).from(ENTRY).orderBy(ID)).all());
    }

    private void assertServed(Integer... kept) {
        assertThat(engine.poolStatus().checkedOut()).isZero();
        assertThat(entries()).containsExactly(kept);
        Server.await(
                "pool and server count the same sessions",
                () -> engine.beginAndReturn(conn -> conn.scalar(
                                text("SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"))
                        .equals((long) engine.poolStatus().size())));
    }

    @Test
    void whatWasCommittedOutlivesTheServerAndTheEngineOutlivesItToo() {
        engine.begin(conn -> conn.execute(entry(1)));
        try (Connection conn = engine.connect()) {
            conn.execute(entry(2));
            postgres.kill();
            assertThatThrownBy(() -> conn.execute(entry(3))).isInstanceOf(Disconnected.class);
            postgres.restart();
            conn.rollback();
            conn.execute(entry(4));
            conn.commit();
        }
        assertServed(1, 4);
    }

    @Test
    void aStatementUnderWayIsADisconnect() throws Exception {
        CompletableFuture<Throwable> failure = Faulty.failureOf(() -> engine.begin(conn -> {
            conn.execute(entry(1));
            conn.execute(text("SELECT pg_sleep(60) AS n")).all();
        }));
        Server.await(
                "the statement runs",
                () -> engine.beginAndReturn(conn -> conn.scalar(text(
                                "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%AS n'")))
                        .equals(1L));
        postgres.kill();
        assertThat(failure.get()).isInstanceOf(Disconnected.class);
        postgres.restart();
        assertServed();
    }

    @Test
    void aCommitThatMeetsADeadServerIsOfUnknownOutcome() {
        try (Connection conn = engine.connect()) {
            conn.execute(entry(1));
            postgres.kill();
            assertThatThrownBy(conn::commit).isInstanceOf(OutcomeUnknown.class);
        }
        postgres.restart();
        assertServed();
    }

    @Test
    void aServerThatIsNotThereIsToldWithinThePoolsLimit() {
        engine.begin(conn -> conn.execute(entry(1)));
        postgres.kill();
        long start = System.nanoTime();
        // the first may get the connection that the pool still has, and find that it is broken
        Throwable first = catchThrowable(() -> engine.begin(conn -> conn.execute(entry(2))));
        assertThat(first).isInstanceOfAny(Disconnected.class, ConnectFailed.class);
        assertThatThrownBy(() -> engine.begin(conn -> conn.execute(entry(3)))).isInstanceOf(ConnectFailed.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        postgres.restart();
        assertServed(1);
    }

    /** One process that crashes takes all sessions with it: the others might have seen what it broke. */
    @Test
    void aCrashOfOneSessionIsADisconnectOfAll() {
        try (Connection one = engine.connect();
                Connection two = engine.connect()) {
            two.execute(entry(2));
            long crashing = ((Number) one.scalar(text("SELECT pg_backend_pid()"))).longValue();
            assertThat(ProcessHandle.of(crashing).map(ProcessHandle::destroyForcibly))
                    .contains(true);
            assertThatThrownBy(() -> one.execute(text("SELECT 1")).all()).isInstanceOf(Disconnected.class);
            Server.await(
                    "the other session ends too",
                    () -> catchThrowable(() -> two.execute(text("SELECT 1")).all()) instanceof Disconnected);
        }
        Server.await(
                "the server has recovered",
                () -> catchThrowable(() -> engine.connect().close()) == null);
        assertServed();
    }

    @Test
    void aServerWithoutAConnectionLeftIsAConnectFailureAndPasses() {
        List<Connection> all = new ArrayList<>();
        try (Engine greedy = Engine.builder(postgres.url())
                .poolSize(SESSIONS * 2)
                .poolTimeout(Duration.ofSeconds(1))
                .build()) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i <= SESSIONS; i++) {
                            all.add(greedy.connect());
                        }
                    })
                    .isInstanceOfSatisfying(
                            ConnectFailed.class,
                            error -> assertThat(error.sqlState()).isEqualTo("53300"));
            all.remove(0).close();
            greedy.begin(conn -> conn.execute(entry(1)));
            all.forEach(Connection::close);
            assertThat(greedy.poolStatus().checkedOut()).isZero();
        }
        assertServed(1);
    }

    @Test
    void aPoolWithoutAConnectionLeftSaysWhoHasThem() {
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(engine.connect());
        }
        assertThatThrownBy(engine::connect)
                .isInstanceOfSatisfying(
                        PoolTimeout.class,
                        error -> assertThat(error.isRetryable()).isTrue())
                .hasMessageContaining("2000 ms")
                .hasMessageContaining('"' + Thread.currentThread().getName() + '"');
        all.remove(0).close();
        engine.connect().close();
        all.forEach(Connection::close);
        assertServed();
    }

    /** The server itself finds no room for what it has to write: the device that is always full. */
    @Test
    void aFullDiskIsAnErrorOfTheStatementAndKeepsNothing() {
        try (Connection conn = engine.connect()) {
            conn.execute(entry(1));
            assertThatThrownBy(() -> conn.execute(
                            text("COPY (SELECT repeat('x', 1000) FROM generate_series(1, 100)) TO '/dev/full'")))
                    .isInstanceOfSatisfying(
                            DatabaseError.class,
                            error -> assertThat(error.sqlState()).isEqualTo("53100"));
            conn.rollback();
            conn.execute(entry(2));
            conn.commit();
        }
        assertServed(2);
    }
}
