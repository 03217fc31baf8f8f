// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ConcurrentUse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A connection that two threads use at once. */
class OneThreadSpec {
    @Test
    void refusesTheSecondThreadAndNamesBoth() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<Throwable> failed = new AtomicReference<>();
        try (Engine engine = Engine.create("h2:///mem:");
                Connection conn = engine.connect()) {
            Cursor rows = conn.open(engine.cache().get(text("SELECT 1").node()), new Object[0], Map.of());
            PreparedCall call = conn.prepare("SELECT 2", List.of());
            Savepoint savepoint = conn.beginNested();
            engine.observe(sent -> {
                inside.countDown();
                await(done);
            });
            Thread first = new Thread(
                    () -> {
                        try {
                            conn.execute(text("SELECT 3")).all();
                        } catch (RuntimeException e) {
                            failed.set(e);
                        }
                    },
                    "first");
            first.start();
            await(inside);
            List<ThrowingCallable> uses = List.of(
                    () -> conn.execute(text("SELECT 4")),
                    rows::next,
                    call::query,
                    savepoint::commit,
                    savepoint::rollback,
                    conn::beginNested,
                    conn::begin,
                    conn::commit,
                    conn::rollback,
                    conn::close);
            for (ThrowingCallable use : uses) {
                assertThatThrownBy(use)
                        .isInstanceOf(ConcurrentUse.class)
                        .hasMessageStartingWith("ATH-108: The connection is used by the thread \""
                                + Thread.currentThread().getName() + "\" while the thread \"first\" is using it.");
            }
            done.countDown();
            first.join();
            assertThat(failed.get()).isNull();
            assertThat(conn.isClosed()).isFalse();
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void letsOneThreadAfterTheOtherUseIt() throws InterruptedException {
        try (Engine engine = Engine.create("h2:///mem:");
                Connection conn = engine.connect()) {
            AtomicReference<Object> found = new AtomicReference<>();
            Thread other = new Thread(() -> found.set(conn.scalar(text("SELECT 1"))));
            other.start();
            other.join();
            assertThat(found.get()).isEqualTo(conn.scalar(text("SELECT 1")));
        }
    }

    @Test
    void letsAnObserverUseTheConnectionItIsToldOf() {
        try (Engine engine = Engine.create("h2:///mem:");
                Connection conn = engine.connect()) {
            engine.observe(sent -> {
                if (sent.text().equals("SELECT 1")) {
                    conn.execute(text("SELECT 2")).all();
                }
            });
            assertThat(conn.scalar(text("SELECT 1"))).isEqualTo(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
