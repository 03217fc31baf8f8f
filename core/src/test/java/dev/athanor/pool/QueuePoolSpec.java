// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ClosedResource;
import dev.athanor.error.PoolTimeout;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A pool that keeps connections for the next borrower. */
class QueuePoolSpec {
    private final StubDriver driver = new StubDriver();
    private Pool pool = Pools.queue(driver, 1, 1, Pools.LONG);

    private Pool impatient() {
        pool.close();
        pool = Pools.queue(driver, 1, 1, Pools.SHORT);
        return pool;
    }

    @AfterEach
    void nothingIsLeftOpen() throws InterruptedException {
        pool.close();
        Pools.soon(() -> driver.stillOpen() == 0);
    }

    @Test
    void nothingIsOpenedBeforeItIsAskedFor() {
        assertThat(driver.opened).isEmpty();
        assertThat(pool.status()).isEqualTo(new PoolStatus(0, 0, 0, 2));
    }

    @Test
    void lendsTheDriversOwnConnectionAgainAndAgain() throws SQLException {
        for (int times = 0; times < 3; times++) {
            Lease lease = pool.borrow();
            assertThat(lease.jdbc()).isSameAs(driver.opened.get(0).jdbc);
            lease.giveBack();
            lease.giveBack();
        }
        assertThat(driver.opened).hasSize(1);
        assertThat(pool.status()).isEqualTo(new PoolStatus(1, 0, 0, 2));
    }

    @Test
    void opensOneMoreOnlyWhenAllAreInUse() throws SQLException {
        Lease first = pool.borrow();
        Lease second = pool.borrow();
        assertThat(first.jdbc()).isNotSameAs(second.jdbc());
        assertThat(pool.status()).isEqualTo(new PoolStatus(2, 2, 0, 2));
        second.giveBack();
        first.giveBack();
        assertThat(pool.status().checkedOut()).isZero();
    }

    @Test
    void noMoreThanItsSizeAreKept() throws Exception {
        Lease first = pool.borrow();
        Lease second = pool.borrow();
        second.giveBack();
        assertThat(driver.stillOpen()).as("one is idle, as many as are kept").isEqualTo(2);
        first.giveBack();
        Pools.soon(() -> driver.stillOpen() == 1);
        assertThat(pool.status()).isEqualTo(new PoolStatus(1, 0, 0, 2));
    }

    @Test
    void whoNeedsMoreThanTheSizeAllTheTimeDoesNotOpenMoreAllTheTime() throws SQLException {
        Lease held = pool.borrow();
        for (int i = 0; i < 10; i++) {
            pool.borrow().giveBack();
        }
        held.giveBack();
        assertThat(driver.opened).hasSize(2);
    }

    @Test
    void whoWaitsTooLongIsToldHowManyThereAreAndWhoHasThemAndWhere() throws Exception {
        Pool pool = impatient();
        Lease first = pool.borrow();
        CountDownLatch enough = new CountDownLatch(1);
        Thread holder = holdingThread(pool, enough);
        assertThatThrownBy(pool::borrow)
                .isInstanceOfSatisfying(
                        PoolTimeout.class, e -> assertThat(e.isRetryable()).isTrue())
                .hasMessageStartingWith("ATH-107: No connection became free within 250 ms")
                .hasMessageContaining("all 2 (poolSize 1 + maxOverflow 1) are in use")
                .hasMessageContaining('"' + Thread.currentThread().getName() + "\" for 0 s, which is at:")
                .hasMessageContaining("\"the-holder\" for 0 s, which is at:")
                .hasMessageContaining("QueuePoolSpec.holdUntil");
        enough.countDown();
        holder.join();
        pool.borrow().giveBack();
        first.giveBack();
        assertThat(pool.counts().timedOut()).isEqualTo(1);
    }

    private static Thread holdingThread(Pool pool, CountDownLatch enough) throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        Thread holder = new Thread(() -> holdUntil(pool, taken, enough), "the-holder");
        holder.start();
        taken.await();
        return holder;
    }

    private static void holdUntil(Pool pool, CountDownLatch taken, CountDownLatch enough) {
        try {
            Lease lease = pool.borrow();
            taken.countDown();
            enough.await();
            lease.giveBack();
        } catch (SQLException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whereEachWasTakenIsToldIfThatIsTraced() throws SQLException {
        pool.close();
        pool = Pools.of(
                PoolKind.QUEUE, driver, new PoolLimits(1, 0, Pools.SHORT, Duration.ZERO, Duration.ZERO, false, true));
        Lease taken = takenHere();
        assertThatThrownBy(pool::borrow)
                .isInstanceOf(PoolTimeout.class)
                .hasMessageContaining(" for 0 s, who took it at:\n      dev.athanor.pool.QueuePoolSpec.takenHere(");
        assertThat(pool.holders()).singleElement().satisfies(holder -> {
            assertThat(holder.traced()).isTrue();
            assertThat(holder.frames().get(0).getMethodName()).isEqualTo("takenHere");
            assertThat(holder.thread()).isEqualTo(Thread.currentThread().getName());
        });
        taken.giveBack();
        assertThat(pool.holders()).isEmpty();
    }

    private Lease takenHere() throws SQLException {
        return pool.borrow();
    }

    @Test
    void aThreadThatHasEndedIsToldAsWell() throws Exception {
        Pool pool = impatient();
        List<Lease> leases = new ArrayList<>();
        Thread gone = new Thread(
                () -> {
                    try {
                        leases.add(pool.borrow());
                        leases.add(pool.borrow());
                    } catch (SQLException e) {
                        throw new AssertionError(e);
                    }
                },
                "gone");
        gone.start();
        gone.join();
        assertThatThrownBy(pool::borrow).hasMessageContaining("\"gone\" for 0 s (the thread has ended)");
        leases.forEach(Lease::giveBack);
    }

    @Test
    void aThreadThatIsInterruptedStaysInterrupted() throws SQLException {
        Lease first = pool.borrow();
        Lease second = pool.borrow();
        Thread.currentThread().interrupt();
        assertThatThrownBy(pool::borrow).isInstanceOf(PoolTimeout.class).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        second.giveBack();
        first.giveBack();
    }

    @Test
    void aDatabaseThatIsNotThereIsToldAtOnceAndInFull() throws SQLException {
        driver.unreachable = true;
        assertThatThrownBy(pool::borrow).isInstanceOf(SQLException.class).hasMessage("nobody is there");
        driver.unreachable = false;
        pool.borrow().giveBack();
        assertThat(driver.opened).hasSize(1);
    }

    @Test
    void aDatabaseThatWentAwayIsNoPoolTimeout() throws SQLException {
        Pool pool = impatient();
        pool.borrow().discard();
        driver.unreachable = true;
        assertThatThrownBy(pool::borrow).isInstanceOf(SQLException.class).hasMessage("nobody is there");
        driver.unreachable = false;
        pool.borrow().giveBack();
    }

    @Test
    void aDatabaseThatComesBackInTimeIsWaitedFor() throws Exception {
        pool.borrow().discard();
        driver.unreachable = true;
        Thread mending = new Thread(() -> {
            try {
                Pools.soon(() -> pool.status().waiting() == 1);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            driver.unreachable = false;
        });
        mending.start();
        pool.borrow().giveBack();
        mending.join();
    }

    @Test
    void aDiscardedConnectionIsClosedAndReplaced() throws Exception {
        Lease lease = pool.borrow();
        lease.discard();
        lease.giveBack();
        Pools.soon(() -> driver.opened.get(0).closed);
        Lease next = pool.borrow();
        assertThat(next.jdbc()).isNotSameAs(lease.jdbc());
        next.giveBack();
    }

    @Test
    void afterDisposeIdleConnectionsAreClosedNowAndOthersWhenTheyComeBack() throws Exception {
        Lease first = pool.borrow();
        pool.dispose();
        assertThat(driver.stillOpen()).isEqualTo(1);
        first.giveBack();
        Pools.soon(() -> driver.stillOpen() == 0);
        pool.borrow().giveBack();
        pool.dispose();
        Pools.soon(() -> driver.stillOpen() == 0);
        pool.borrow().giveBack();
        assertThat(driver.opened).hasSize(3);
    }

    @Test
    void anOldConnectionIsReplacedWhenItWouldBeLent() throws Exception {
        pool.close();
        pool = Pools.of(
                PoolKind.QUEUE,
                driver,
                new PoolLimits(1, 1, Pools.LONG, Duration.ofMillis(1), Duration.ZERO, false, false));
        pool.borrow().giveBack();
        Thread.sleep(2);
        assertThat(driver.stillOpen()).as("age alone closes nothing").isEqualTo(1);
        Lease lease = pool.borrow();
        assertThat(driver.behind(lease)).isSameAs(driver.opened.get(1));
        lease.giveBack();
    }

    @Test
    void aDetachedConnectionLeavesItsPlaceAndIsClosedByItsHolder() throws Exception {
        Lease kept = pool.borrow();
        kept.detach();
        kept.detach();
        assertThat(pool.status().checkedOut()).isZero();
        Lease second = pool.borrow();
        Lease third = pool.borrow();
        assertThat(driver.stillOpen()).isEqualTo(3);
        second.giveBack();
        third.giveBack();
        assertThat(driver.behind(kept).closed).isFalse();
        kept.giveBack();
        assertThat(driver.behind(kept).closed).isTrue();
    }

    @Test
    void closedItLendsNoMore() throws SQLException {
        pool.borrow().giveBack();
        pool.close();
        assertThat(driver.opened.get(0).closed).isTrue();
        assertThatThrownBy(pool::borrow).isInstanceOf(ClosedResource.class);
        assertThat(pool.status()).isEqualTo(new PoolStatus(0, 0, 0, 2));
        pool.close();
    }

    @Test
    void whatIsInUseWhenItIsClosedIsClosedWhenItComesBack() throws SQLException {
        Lease lease = pool.borrow();
        pool.close();
        lease.giveBack();
        assertThat(driver.opened.get(0).closed).isTrue();
        assertThat(pool.counts().closed()).isEqualTo(1);
    }

    @Test
    void countsWhatHappens() throws Exception {
        Pool pool = impatient();
        Lease first = pool.borrow();
        Lease second = pool.borrow();
        assertThatThrownBy(pool::borrow).isInstanceOf(PoolTimeout.class);
        second.discard();
        first.giveBack();
        Pools.soon(() -> driver.stillOpen() == 1);
        PoolCounts counts = pool.counts();
        assertThat(counts.opened()).isEqualTo(2);
        assertThat(counts.borrowed()).isEqualTo(2);
        assertThat(counts.waited()).isEqualTo(1);
        assertThat(counts.timedOut()).isEqualTo(1);
        assertThat(counts.invalidated()).isEqualTo(1);
        Pools.soon(() -> pool.counts().closed() == 1);
        assertThat(counts.longestWait()).isPositive();
    }
}
