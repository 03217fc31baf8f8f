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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A pool of connections. */
class PooledConnectionsSpec {
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final List<Connection> opened = new CopyOnWriteArrayList<>();
    private boolean unreachable;
    private PooledConnections pool = pool(1, 1, false);

    private PooledConnections pool(int size, int overflow, boolean prePing) {
        return new PooledConnections(
                "test", this::openOne, new PoolLimits(size, overflow, PATIENCE, Duration.ZERO, Duration.ZERO, prePing));
    }

    private Connection openOne() throws SQLException {
        if (unreachable) {
            throw new SQLException("nobody is there", "08001");
        }
        Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        connection.setAutoCommit(false);
        opened.add(connection);
        return connection;
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void nothingIsOpenedBeforeItIsAskedFor() {
        assertThat(opened).isEmpty();
        assertThat(pool.status()).isEqualTo(new PoolStatus(0, 0, 0, 2));
    }

    @Test
    void lendsTheDriversOwnConnectionAgainAndAgain() throws SQLException {
        for (int times = 0; times < 3; times++) {
            Lease lease = pool.borrow();
            assertThat(lease.jdbc()).isSameAs(opened.get(0));
            lease.giveBack();
        }
        assertThat(opened).hasSize(1);
        assertThat(opened.get(0).isClosed()).isFalse();
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
    void aConnectionBeyondTheSizeIsClosedWhenItComesBack() throws Exception {
        Lease first = pool.borrow();
        Lease second = pool.borrow();
        second.giveBack();
        waitUntilClosed(second.jdbc());
        assertThat(first.jdbc().isClosed()).isFalse();
        first.giveBack();
        assertThat(opened.get(0).isClosed()).isFalse();
        assertThat(pool.status().size()).isEqualTo(1);
    }

    private static void waitUntilClosed(Connection connection) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!connection.isClosed() && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        assertThat(connection.isClosed()).isTrue();
    }

    @Test
    void whoWaitsTooLongIsToldHowManyThereAreAndWhoHasThem() throws SQLException {
        Lease first = pool.borrow();
        Lease second = pool.borrow();
        assertThatThrownBy(pool::borrow)
                .isInstanceOfSatisfying(
                        PoolTimeout.class, e -> assertThat(e.isRetryable()).isTrue())
                .hasMessageStartingWith("ATH-107: No connection became free within 1500 ms")
                .hasMessageContaining("all 2 (poolSize 1 + maxOverflow 1) are in use")
                .hasMessageContaining('"' + Thread.currentThread().getName() + "\" for ");
        second.giveBack();
        pool.borrow().giveBack();
        first.giveBack();
    }

    @Test
    void aDatabaseThatIsNotThereIsToldAtOnceAndInFull() throws SQLException {
        unreachable = true;
        long started = System.nanoTime();
        assertThatThrownBy(pool::borrow).isInstanceOf(SQLException.class).hasMessage("nobody is there");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(PATIENCE);
        unreachable = false;
        pool.borrow().giveBack();
        assertThat(opened).hasSize(1);
    }

    @Test
    void aDatabaseThatWentAwayIsNoPoolTimeout() throws SQLException {
        pool.borrow().discard();
        unreachable = true;
        assertThatThrownBy(pool::borrow).isInstanceOf(SQLException.class).hasMessage("nobody is there");
    }

    @Test
    void aDiscardedConnectionIsClosedAndReplaced() throws Exception {
        Lease lease = pool.borrow();
        lease.discard();
        waitUntilClosed(opened.get(0));
        Lease next = pool.borrow();
        assertThat(next.jdbc()).isNotSameAs(lease.jdbc());
        next.giveBack();
    }

    @Test
    void renewingClosesIdleConnectionsNowAndOthersWhenTheyComeBack() throws Exception {
        Lease first = pool.borrow();
        pool.renew();
        assertThat(first.jdbc().isClosed()).isFalse();
        first.giveBack();
        waitUntilClosed(first.jdbc());
        Lease second = pool.borrow();
        second.giveBack();
        pool.renew();
        waitUntilClosed(second.jdbc());
    }

    @Test
    void withPrePingADeadConnectionIsReplacedBeforeItIsLent() throws SQLException {
        PooledConnections asking = pool(2, 0, true);
        asking.borrow().giveBack();
        opened.get(0).close();
        Lease lease = asking.borrow();
        assertThat(lease.jdbc().isClosed()).isFalse();
        lease.giveBack();
        asking.close();
    }

    @Test
    void withoutPrePingAConnectionThatWasUsedJustNowIsNotAsked() throws SQLException {
        pool.borrow().giveBack();
        opened.get(0).close();
        Lease lease = pool.borrow();
        assertThat(lease.jdbc().isClosed()).isTrue();
        lease.discard();
    }

    @Test
    void closedItLendsNoMore() throws SQLException {
        pool.borrow().giveBack();
        pool.close();
        assertThat(opened.get(0).isClosed()).isTrue();
        assertThatThrownBy(pool::borrow).isInstanceOf(ClosedResource.class);
        assertThat(pool.status()).isEqualTo(new PoolStatus(0, 0, 0, 2));
        pool.close();
    }
}
