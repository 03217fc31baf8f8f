// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.faults;

import static dev.athanor.specs.faults.Faulty.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.ConnectFailed;
import dev.athanor.error.PoolTimeout;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.FaultProxy;
import dev.athanor.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Timeout;

/** No new connection can be had, because nobody listens, nobody answers, or all who come are turned away. */
@Timeout(90)
class UnreachableServerSpec {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** Far more than the pool's limit, and less than the drivers' own, of ten seconds at least. */
    private static final Duration BOUND = Duration.ofSeconds(8);

    private static Faulty hurried(TestDatabase database) throws SQLException {
        return Faulty.on(database, builder -> builder.poolSize(2).maxOverflow(0).poolTimeout(LIMIT));
    }

    private static void assertWithinBound(long startNanos) {
        assertThat(Duration.ofNanos(System.nanoTime() - startNanos)).isLessThan(BOUND);
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aPortWhereNobodyListensIsToldAtOnce(TestDatabase database) {
        String closed;
        try (FaultProxy gone = FaultProxy.to(database)) {
            closed = gone.url();
        }
        try (Engine engine = Engine.create(closed)) {
            long start = System.nanoTime();
            assertThatThrownBy(engine::connect)
                    .isInstanceOf(ConnectFailed.class)
                    .hasMessageContaining("cannot be reached");
            assertWithinBound(start);
            assertThat(engine.poolStatus().checkedOut()).isZero();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aServerThatTurnsAllAwayIsToldAndServesLater(TestDatabase database) throws SQLException {
        try (Faulty faulty = hurried(database)) {
            faulty.network().refuse();
            long start = System.nanoTime();
            assertThatThrownBy(() -> faulty.engine().connect()).isInstanceOf(ConnectFailed.class);
            assertWithinBound(start);
            faulty.network().restore();
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aServerThatNeverAnswersIsNotWaitedForLongerThanThePoolSays(TestDatabase database) throws Exception {
        try (Faulty faulty = hurried(database)) {
            faulty.network().stall();
            long start = System.nanoTime();
            List<CompletableFuture<Throwable>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(Faulty.failureOf(() -> faulty.engine().connect()));
            }
            for (CompletableFuture<Throwable> one : all) {
                assertThat(one.get()).isInstanceOfAny(PoolTimeout.class, ConnectFailed.class);
            }
            // all at once, and not one after the other
            assertWithinBound(start);
            faulty.network().restore();
            Server.await("the engine gets a connection", () -> {
                try (Connection conn = faulty.engine().connect()) {
                    return !conn.isClosed();
                } catch (PoolTimeout | ConnectFailed e) {
                    return false;
                }
            });
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void whoHasAConnectionGoesOnWhileNobodyGetsANewOne(TestDatabase database) throws SQLException {
        try (Faulty faulty = hurried(database)) {
            try (Connection conn = faulty.engine().connect()) {
                conn.execute(entry(1));
                faulty.network().refuse();
                long start = System.nanoTime();
                assertThatThrownBy(() -> faulty.engine().connect())
                        .isInstanceOfAny(ConnectFailed.class, PoolTimeout.class);
                assertWithinBound(start);
                conn.execute(entry(2));
                conn.commit();
                faulty.network().restore();
                faulty.engine().connect().close();
            }
            assertThat(faulty.entries()).containsExactly(1L, 2L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aConnectionThatComesBackServesOneWhoWaits(TestDatabase database) throws Exception {
        try (Faulty faulty = Faulty.on(database, builder -> builder.poolSize(1).maxOverflow(0))) {
            CompletableFuture<Throwable> waiting;
            try (Connection conn = faulty.engine().connect()) {
                conn.execute(entry(1));
                waiting = Faulty.failureOf(() -> faulty.engine().begin(other -> other.execute(entry(2))));
                Server.await(
                        "somebody waits", () -> faulty.engine().poolStatus().waiting() == 1);
                // it comes back broken, so the one who waits needs a new one
                faulty.network().reset();
            }
            assertThat(waiting.get()).isNull();
            assertThat(faulty.entries()).containsExactly(2L);
            faulty.assertServed();
        }
    }
}
