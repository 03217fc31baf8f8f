// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops statements that take too long, for drivers that do not: one thread for all connections of an engine, started with
 * the first such statement, and gone when there was none for a while.
 */
final class Watchdog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final long IDLE_SECONDS = 10;

    private final ReentrantLock starting = new ReentrantLock();
    private volatile @Nullable ScheduledThreadPoolExecutor clock;

    /** Watches a statement until the watch is closed; the driver counts as busy with it between begin and end alone. */
    Watch watch(Statement statement, Duration limit) {
        return new Watch(clock(), statement, limit.toNanos());
    }

    private ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor running = clock;
        if (running != null) {
            return running;
        }
        starting.lock();
        try {
            running = clock;
            if (running == null) {
                running = new ScheduledThreadPoolExecutor(1, work -> {
                    Thread thread = new Thread(work, "athanor-watchdog");
                    thread.setDaemon(true);
                    return thread;
                });
                running.setRemoveOnCancelPolicy(true);
                // an engine that is closed meanwhile stops nothing any more
                running.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
                running.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
                running.allowCoreThreadTimeOut(true);
                clock = running;
            }
            return running;
        } finally {
            starting.unlock();
        }
    }

    @Override
    public void close() {
        starting.lock();
        try {
            ScheduledThreadPoolExecutor running = clock;
            clock = null;
            if (running != null) {
                running.shutdownNow();
            }
        } finally {
            starting.unlock();
        }
    }

    /** One statement, and until when the driver may be busy with it. */
    static final class Watch implements Runnable, AutoCloseable {
        private static final long NOT_BUSY = 0;
        private static final long STOPPING = 1;
        private static final long STOPPED = 2;
        private static final long FIRST_TIME = 3;

        private final ScheduledThreadPoolExecutor clock;
        private final Statement statement;
        private final long limit;
        private final long start = System.nanoTime();

        /** One of the constants, or else the time when the statement is to be stopped. */
        private final AtomicLong until = new AtomicLong(NOT_BUSY);

        private volatile ScheduledFuture<?> next;
        private volatile boolean closed;

        private Watch(ScheduledThreadPoolExecutor clock, Statement statement, long limit) {
            this.clock = clock;
            this.statement = statement;
            this.limit = limit;
            this.next = clock.schedule(this, limit, TimeUnit.NANOSECONDS);
        }

        private long now() {
            return System.nanoTime() - start + FIRST_TIME;
        }

        /** The driver begins to be busy. */
        void begin() {
            until.set(now() + limit);
        }

        /** The driver is not busy any more; what comes afterwards is not stopped. */
        void end() {
            long at = until.get();
            if (at < FIRST_TIME || !until.compareAndSet(at, NOT_BUSY)) {
                while (until.get() == STOPPING) {
                    Thread.onSpinWait();
                }
            }
        }

        @Override
        public void run() {
            long at = until.get();
            long left = at < FIRST_TIME ? limit : at - now();
            if (left <= 0 && until.compareAndSet(at, STOPPING)) {
                try {
                    statement.cancel();
                } catch (SQLException | RuntimeException e) {
                    LOG.warn("A statement that took too long could not be stopped", e);
                } finally {
                    until.set(STOPPED);
                }
                left = limit;
            }
            if (!closed) {
                next = clock.schedule(this, Math.max(left, 0), TimeUnit.NANOSECONDS);
            }
        }

        @Override
        public void close() {
            closed = true;
            next.cancel(false);
        }
    }
}
