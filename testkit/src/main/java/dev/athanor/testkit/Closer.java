// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Closes what tests have done with while the next test runs: a pool takes 30 ms to close, as long as many a test. When
 * too much is waiting the caller has to close it himself.
 */
final class Closer {
    private static final int AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 60;

    private final Collection<Exception> failures = new ConcurrentLinkedQueue<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0,
            AT_ONCE,
            1,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
                Thread thread = new Thread(task, "athanor-test-database-closer");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());

    void close(AutoCloseable closeable) {
        threads.execute(() -> closeNow(closeable));
    }

    void closeNow(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            failures.add(e);
        }
    }

    /** Waits for what is being closed; nothing more is taken. */
    void await() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                failures.add(new IllegalStateException("Databases are still being closed after a minute"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void throwFailures() {
        if (!failures.isEmpty()) {
            IllegalStateException all = new IllegalStateException("Some test databases could not be removed");
            failures.forEach(all::addSuppressed);
            throw all;
        }
    }
}
