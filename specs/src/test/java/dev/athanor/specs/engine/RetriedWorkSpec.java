// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.engine;

import static dev.athanor.engine.Retry.retry;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Isolation;
import dev.athanor.engine.Retry;
import dev.athanor.engine.SentStatement;
import dev.athanor.engine.StatementObserver;
import dev.athanor.error.AthanorException;
import dev.athanor.error.Deadlock;
import dev.athanor.error.LockTimeout;
import dev.athanor.error.SerializationFailure;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Two threads that get in each other's way on purpose, each with {@code begin(retry(…), …)}. */
class RetriedWorkSpec {
    private static final Retry RETRY = retry(10);

    /** What was retried, and why. */
    private static Queue<AthanorException> retried(Engine engine) {
        Queue<AthanorException> failures = new ConcurrentLinkedQueue<>();
        engine.observe(new StatementObserver() {
            @Override
            public void sent(SentStatement statement) {}

            @Override
            public void retrying(int attempt, AthanorException failure) {
                failures.add(failure);
            }
        });
        return failures;
    }

    private static void withTwoRows(Engine engine) {
        engine.begin(
                conn -> conn.execute(text("CREATE TABLE doctor (id INTEGER NOT NULL PRIMARY KEY, called INTEGER)")));
        engine.begin(conn -> {
            conn.execute(text("INSERT INTO doctor (id, called) VALUES (1, 1)"));
            conn.execute(text("INSERT INTO doctor (id, called) VALUES (2, 1)"));
        });
    }

    /** The work of one of two threads: told who it is, and where to wait for the other in its first attempt. */
    private interface Work {
        void run(int self, Meeting meeting) throws Exception;
    }

    /** Where two threads meet, in their first attempts only. */
    private static final class Meeting {
        private final CyclicBarrier barrier;
        private int attempt;

        Meeting(CyclicBarrier barrier) {
            this.barrier = barrier;
        }

        void attempt() {
            attempt++;
        }

        void await() throws Exception {
            if (attempt == 1) {
                barrier.await(20, TimeUnit.SECONDS);
            }
        }
    }

    private static void bothAtOnce(Work work) throws InterruptedException {
        CyclicBarrier barrier = new CyclicBarrier(2);
        AtomicReference<Throwable> failed = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            int self = i;
            threads.add(new Thread(() -> {
                try {
                    work.run(self, new Meeting(barrier));
                } catch (Exception | Error e) {
                    failed.set(e);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failed.get()).isNull();
    }

    private static void add(Connection conn, int id) {
        conn.execute(
                text("UPDATE doctor SET called = called + 1 WHERE id = :id").bind("id", id));
    }

    private static long called(Connection conn) {
        return ((Number) conn.scalar(text("SELECT sum(called) FROM doctor"))).longValue();
    }

    @DatabaseTest(only = {"h2", "postgresql", "mariadb"})
    void aDeadlockIsResolvedByWhoeverWasRefused(TestDatabase database) throws InterruptedException {
        Engine engine = database.engine();
        withTwoRows(engine);
        Queue<AthanorException> failures = retried(engine);
        bothAtOnce((self, meeting) -> engine.begin(RETRY, conn -> {
            meeting.attempt();
            add(conn, self);
            meeting.await();
            add(conn, 3 - self);
        }));
        assertThat(failures).isNotEmpty().allSatisfy(e -> assertThat(e).isInstanceOf(Deadlock.class));
        assertThat(engine.<Long, RuntimeException>beginAndReturn(RetriedWorkSpec::called))
                .isEqualTo(6);
        database.assertNothingLeaked();
    }

    /** SQLite has one lock for all: two that read cannot both go on to write. */
    @DatabaseTest(only = "sqlite")
    void twoReadersOfSqliteThatBothWriteAreResolvedTheSameWay(TestDatabase database) throws InterruptedException {
        Engine engine = database.engine();
        withTwoRows(engine);
        Queue<AthanorException> failures = retried(engine);
        bothAtOnce((self, meeting) -> engine.begin(RETRY, conn -> {
            meeting.attempt();
            long before = called(conn);
            meeting.await();
            add(conn, self);
            assertThat(called(conn)).isEqualTo(before + 1);
        }));
        assertThat(failures).isNotEmpty().allSatisfy(e -> assertThat(e).isInstanceOf(LockTimeout.class));
        assertThat(engine.<Long, RuntimeException>beginAndReturn(RetriedWorkSpec::called))
                .isEqualTo(4);
        database.assertNothingLeaked();
    }

    /** Each of two doctors leaves if the other is still there; that both leave is what SERIALIZABLE is to prevent. */
    @DatabaseTest
    void writeSkewIsPreventedWhereSerializableMeansIt(TestDatabase database) throws InterruptedException {
        withTwoRows(database.engine());
        Engine engine = database.engine().with(options -> options.isolation(Isolation.SERIALIZABLE));
        Queue<AthanorException> failures = retried(engine);
        bothAtOnce((self, meeting) -> engine.begin(RETRY, conn -> {
            meeting.attempt();
            long there = called(conn);
            meeting.await();
            if (there > 1) {
                conn.execute(text("UPDATE doctor SET called = 0 WHERE id = :id").bind("id", self));
            }
        }));
        long there = engine.beginAndReturn(RetriedWorkSpec::called);
        if (database.name().equals("h2")) {
            // its SERIALIZABLE is a snapshot that does not notice
            assertThat(failures).isEmpty();
            assertThat(there).isZero();
        } else {
            assertThat(failures)
                    .isNotEmpty()
                    .allSatisfy(e -> assertThat(e.isRetryable()).isTrue());
            assertThat(there).isEqualTo(1);
        }
        database.assertNothingLeaked();
    }

    @DatabaseTest(only = "postgresql")
    void whatPostgresqlRefusesOnlyAtCommitIsDoneAnewToo(TestDatabase database) throws InterruptedException {
        withTwoRows(database.engine());
        Engine engine = database.engine().with(options -> options.isolation(Isolation.SERIALIZABLE));
        Queue<AthanorException> failures = retried(engine);
        bothAtOnce((self, meeting) -> engine.begin(RETRY, conn -> {
            meeting.attempt();
            if (called(conn) > 1) {
                meeting.await();
                conn.execute(text("UPDATE doctor SET called = 0 WHERE id = :id").bind("id", self));
                meeting.await();
            }
        }));
        assertThat(failures)
                .hasSize(1)
                // the error of a statement would name it
                .allSatisfy(e -> assertThat(e)
                        .isInstanceOfSatisfying(
                                SerializationFailure.class,
                                failure -> assertThat(failure.sql()).isNull()));
        assertThat(engine.<Long, RuntimeException>beginAndReturn(RetriedWorkSpec::called))
                .isEqualTo(1);
        database.assertNothingLeaked();
    }
}
