// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A connection that nobody gave back comes back when nobody has it any more. */
class AbandonedSpec {
    private final StubDriver driver = new StubDriver();
    private Pool pool = Pools.queue(driver, 1, 0, Pools.LONG);

    private Pool traced(PoolKind kind) {
        pool.close();
        pool = Pools.of(kind, driver, new PoolLimits(1, 0, Pools.LONG, Duration.ZERO, Duration.ZERO, false, true));
        return pool;
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private static void forget(Pool pool) throws SQLException {
        pool.borrow().watch(new Object());
    }

    private static void collect(Pool pool, long abandoned) throws InterruptedException {
        Pools.soon(() -> {
            System.gc();
            return pool.counts().abandoned() == abandoned;
        });
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void itIsGivenBackWhenItsOwnerIsGarbage(PoolKind kind) throws Exception {
        Pool pool = traced(kind);
        forget(pool);
        collect(pool, 1);
        Pools.soon(() -> pool.status().checkedOut() == 0);
        Lease next = pool.borrow();
        assertThat(pool.counts().opened())
                .as("only the one connection is kept")
                .isEqualTo(kind == PoolKind.STATIC ? 1 : 2);
        next.giveBack();
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void oneThatWasGivenBackIsNotGivenBackTwice(PoolKind kind) throws Exception {
        Pool pool = traced(kind);
        Lease lease = pool.borrow();
        lease.watch(new Object());
        lease.giveBack();
        forget(pool);
        collect(pool, 1);
        Pools.soon(() -> pool.status().checkedOut() == 0);
        assertThat(pool.counts().abandoned()).isEqualTo(1);
    }
}
