// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Pools over a driver without a database. */
final class Pools {
    /** Long enough for a machine that is busy; nothing waits so long unless something is wrong. */
    static final Duration LONG = Duration.ofSeconds(20);

    static final Duration SHORT = Duration.ofMillis(250);
    static final PoolLimits LIMITS = new PoolLimits(1, 1, SHORT, Duration.ZERO, Duration.ZERO, false, false);

    private Pools() {}

    static Pool queue(StubDriver driver, int size, int overflow, Duration timeout) {
        return of(
                PoolKind.QUEUE,
                driver,
                new PoolLimits(size, overflow, timeout, Duration.ZERO, Duration.ZERO, false, false));
    }

    static Pool of(PoolKind kind, StubDriver driver, PoolLimits limits) {
        return Pool.of(kind, "stub", driver, ConnectionSettings.PLAIN, limits);
    }

    /** Some things happen in threads of the pool, a little later. */
    static void soon(BooleanSupplier done) throws InterruptedException {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(2);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
