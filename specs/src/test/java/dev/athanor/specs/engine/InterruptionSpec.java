// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.PoolTimeout;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Threads that are interrupted. A driver that waits for its database does not hear of it, so that a statement and a COMMIT
 * go on to their end, or to their time limit, and the thread is still interrupted afterwards; whoever waits for a
 * connection is told at once.
 */
class InterruptionSpec {
    /** What takes about a second. */
    private static final Map<String, String> SLOW = Map.of(
            "sqlite",
            "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3000000) SELECT count(*) FROM r",
            "h2",
            "SELECT count(*) FROM system_range(1, 10000) a, system_range(1, 400) b",
            "postgresql",
            "SELECT 1 FROM pg_sleep(1)",
            "mariadb",
            "SELECT sleep(1)");

    @DatabaseTest
    void aStatementGoesOnToItsEndAndTheThreadStaysInterrupted(TestDatabase database) throws InterruptedException {
        Engine engine = database.engine();
        engine.begin(conn -> conn.execute(text("CREATE TABLE point (x INTEGER)")));
        Thread self = Thread.currentThread();
        Thread interrupting = new Thread(() -> {
            try {
                Thread.sleep(200);
                self.interrupt();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        try (Connection conn = engine.connect()) {
            conn.execute(text("INSERT INTO point (x) VALUES (1)"));
            interrupting.start();
            do { // as often as a quick machine needs to be interrupted
                assertThat(conn.scalar(text(SLOW.get(database.name())))).isNotNull();
            } while (!self.isInterrupted());
            conn.commit();
            assertThat(Thread.interrupted()).isTrue();
            interrupting.join();
            assertThat(((Number) conn.scalar(text("SELECT count(*) FROM point"))).intValue())
                    .isEqualTo(1);
        }
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void whoeverWaitsForAConnectionIsToldAtOnce(TestDatabase database) throws InterruptedException {
        try (Engine engine = Engine.builder(database.url())
                        .poolSize(1)
                        .maxOverflow(0)
                        .poolTimeout(Duration.ofSeconds(60))
                        .build();
                Connection holder = engine.connect()) {
            AtomicBoolean stillInterrupted = new AtomicBoolean();
            Thread waiting = new Thread(() -> {
                assertThatThrownBy(engine::connect)
                        .isInstanceOf(PoolTimeout.class)
                        .hasMessageContaining("interrupted");
                stillInterrupted.set(Thread.currentThread().isInterrupted());
            });
            waiting.start();
            while (engine.poolStatus().waiting() == 0) {
                Thread.sleep(10);
            }
            long started = System.nanoTime();
            waiting.interrupt();
            waiting.join();
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
            assertThat(stillInterrupted).isTrue();
            assertThat(holder.scalar(text("SELECT 1"))).isNotNull();
        }
    }
}
