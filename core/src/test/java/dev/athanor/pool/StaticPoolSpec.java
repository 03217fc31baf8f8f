// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ClosedResource;
import dev.athanor.error.PoolTimeout;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One connection for everybody, one after the other. */
class StaticPoolSpec {
    private final List<Connection> opened = new ArrayList<>();
    private final Pool source = pool(this::openOne, 50);

    private static Pool pool(ConnectionOpener opener, int patienceMillis) {
        return Pool.of(
                PoolKind.STATIC,
                "test",
                opener,
                ConnectionSettings.PLAIN,
                new PoolLimits(1, 0, Duration.ofMillis(patienceMillis), Duration.ZERO, Duration.ZERO, false, false));
    }

    private Connection openOne() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        opened.add(connection);
        return connection;
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void nothingIsOpenedBeforeItIsAskedFor() {
        assertThat(opened).isEmpty();
        assertThat(source.status()).isEqualTo(new PoolStatus(0, 0, 0, 1));
    }

    @Test
    void everybodyGetsTheSameConnection() throws SQLException {
        Lease first = source.borrow();
        Connection connection = first.jdbc();
        assertThat(source.status()).isEqualTo(new PoolStatus(1, 1, 0, 1));
        first.giveBack();
        assertThat(source.status()).isEqualTo(new PoolStatus(1, 0, 0, 1));
        Lease second = source.borrow();
        assertThat(second.jdbc()).isSameAs(connection);
        second.giveBack();
        assertThat(opened).hasSize(1);
    }

    @Test
    void whoTakesItTwiceIsToldThatItWaitsForItself() throws SQLException {
        Lease lease = source.borrow();
        assertThatThrownBy(source::borrow)
                .isInstanceOf(PoolTimeout.class)
                .hasMessageStartingWith("ATH-107: The one connection that this engine has was not given back")
                .hasMessageContaining("within 50 ms")
                .hasMessageContaining("This very thread took it");
        lease.giveBack();
        source.borrow().giveBack();
    }

    @Test
    void whoWaitsTooLongIsToldWhoHoldsIt() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Thread holder = new Thread(() -> holdUntil(taken, enough), "the-holder");
        holder.start();
        taken.await();
        assertThatThrownBy(source::borrow)
                .isInstanceOf(PoolTimeout.class)
                .hasMessageContaining("\"the-holder\" for 0 s, which is at:")
                .hasMessageContaining("StaticPoolSpec.holdUntil");
        enough.countDown();
        holder.join();
        source.borrow().giveBack();
    }

    private void holdUntil(CountDownLatch taken, CountDownLatch enough) {
        try {
            Lease lease = source.borrow();
            taken.countDown();
            enough.await();
            lease.giveBack();
        } catch (SQLException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoWaitsGetsItWhenItComesBack() throws Exception {
        Pool patient = pool(this::openOne, 10_000);
        Lease first = patient.borrow();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch got = new CountDownLatch(1);
        Thread waiter = new Thread(() -> {
            try {
                patient.borrow().giveBack();
                got.countDown();
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
        waiter.start();
        while (patient.status().waiting() == 0) {
            Thread.onSpinWait();
        }
        first.giveBack();
        assertThat(got.await(10, TimeUnit.SECONDS)).isTrue();
        waiter.join();
        assertThat(thrown).hasNullValue();
        patient.close();
    }

    @Test
    void aThreadThatIsInterruptedStaysInterrupted() throws SQLException {
        Lease lease = source.borrow();
        Thread.currentThread().interrupt();
        assertThatThrownBy(source::borrow).isInstanceOf(PoolTimeout.class).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        lease.giveBack();
    }

    @Test
    void aFailureToOpenLeavesTheTurnToTheNext() throws SQLException {
        boolean[] failing = {true};
        Pool source = pool(
                () -> {
                    if (failing[0]) {
                        throw new SQLException("no");
                    }
                    return openOne();
                },
                50);
        assertThatThrownBy(source::borrow).isInstanceOf(SQLException.class).hasMessage("no");
        failing[0] = false;
        source.borrow().giveBack();
        source.close();
    }

    @Test
    void aDiscardedConnectionIsClosedAndReplaced() throws SQLException {
        Lease lease = source.borrow();
        lease.discard();
        lease.giveBack();
        assertThat(opened.get(0).isClosed()).isTrue();
        source.borrow().giveBack();
        assertThat(opened).hasSize(2);
    }

    @Test
    void disposingClosesItNowOrWhenItComesBack() throws SQLException {
        source.borrow().giveBack();
        source.dispose();
        assertThat(opened.get(0).isClosed()).isTrue();
        Lease lease = source.borrow();
        source.dispose();
        assertThat(opened.get(1).isClosed()).isFalse();
        lease.giveBack();
        assertThat(opened.get(1).isClosed()).isTrue();
        source.borrow().giveBack();
        assertThat(opened).hasSize(3);
        assertThat(opened.get(2).isClosed()).isFalse();
    }

    @Test
    void closingClosesItNowOrWhenItComesBackAndLendsNoMore() throws SQLException {
        Lease lease = source.borrow();
        source.close();
        assertThat(opened.get(0).isClosed()).isFalse();
        lease.giveBack();
        assertThat(opened.get(0).isClosed()).isTrue();
        assertThatThrownBy(source::borrow).isInstanceOf(ClosedResource.class);
    }

    @Test
    void whatItsHolderChangedIsPutRight() throws SQLException {
        Lease lease = source.borrow();
        boolean alone = lease.jdbc().getAutoCommit();
        int isolation = lease.jdbc().getTransactionIsolation();
        lease.commitsAlone(!alone);
        lease.commitsAlone(!alone);
        lease.isolation(Connection.TRANSACTION_READ_UNCOMMITTED);
        lease.isolation(Connection.TRANSACTION_SERIALIZABLE);
        lease.isolation(Connection.TRANSACTION_READ_UNCOMMITTED);
        assertThat(lease.jdbc().getTransactionIsolation()).isNotEqualTo(isolation);
        lease.giveBack();
        assertThat(opened.get(0).getAutoCommit()).isEqualTo(alone);
        assertThat(opened.get(0).getTransactionIsolation()).isEqualTo(isolation);
    }
}
