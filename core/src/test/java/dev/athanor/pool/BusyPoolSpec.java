// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.pool.StubDriver.StubConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Many threads at one pool: no connection is lost, and none is in two hands. With {@code -Dathanor.pool.borrows=1000000}
 * it is asked as often as its figures are quoted.
 */
class BusyPoolSpec {
    private static final int THREADS = 64;
    private static final int BORROWS = Integer.getInteger("athanor.pool.borrows", 60_000);

    private final StubDriver driver = new StubDriver();

    @Test
    void noneIsSharedAndNoneIsLost() throws Exception {
        Pool pool = Pools.of(
                PoolKind.QUEUE, driver, new PoolLimits(6, 2, Pools.LONG, Duration.ZERO, Duration.ZERO, false, false));
        Map<Object, StubConnection> stubs = new ConcurrentHashMap<>();
        pool.observe(new PoolObserver() {
            @Override
            public void connected(PooledConnection connection) {
                stubs.put(
                        connection.jdbc(),
                        driver.opened.stream()
                                .filter(stub -> stub.jdbc == connection.jdbc())
                                .findFirst()
                                .orElseThrow());
            }
        });
        AtomicLong shared = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            work.add(threads.submit(() -> {
                for (int i = 0; i < BORROWS / THREADS; i++) {
                    Lease lease = pool.borrow();
                    StubConnection stub = stubs.get(lease.jdbc());
                    if (stub.users.incrementAndGet() > 1 || stub.closed) {
                        shared.incrementAndGet();
                    }
                    Thread.onSpinWait();
                    stub.users.decrementAndGet();
                    end(lease);
                }
                return null;
            }));
        }
        for (Future<?> one : work) {
            one.get();
        }
        threads.shutdown();
        assertThat(shared).hasValue(0);
        assertThat(pool.counts().borrowed()).isEqualTo(BORROWS / THREADS * (long) THREADS);
        assertThat(pool.counts().timedOut()).isZero();
        assertThat(pool.status().checkedOut()).isZero();
        Pools.soon(() -> driver.stillOpen() <= 6);
        assertThat(pool.status().size()).isLessThanOrEqualTo(6);
        pool.close();
        Pools.soon(() -> driver.stillOpen() == 0);
        Pools.soon(() -> pool.counts().closed() == driver.opened.size());
    }

    /** Most give back what they have; some find it broken, and now and then the server is lost. */
    private static void end(Lease lease) {
        switch (ThreadLocalRandom.current().nextInt(2_000)) {
            case 0 -> {
                lease.lost(null);
                lease.discard();
            }
            case 1 -> lease.discard();
            case 2 -> {
                lease.invalidateSoftly();
                lease.giveBack();
            }
            default -> lease.giveBack();
        }
    }
}
