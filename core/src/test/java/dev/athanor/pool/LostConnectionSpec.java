// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a pool does when a connection, or the server behind all of them, is lost. */
class LostConnectionSpec {
    private final StubDriver driver = new StubDriver();
    private Pool pool = asking(false);

    private Pool asking(boolean prePing) {
        return Pools.of(
                PoolKind.QUEUE, driver, new PoolLimits(4, 0, Pools.LONG, Duration.ZERO, Duration.ZERO, prePing, false));
    }

    private void askAlways() {
        pool.close();
        pool = asking(true);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private void fill(int connections) throws SQLException {
        List<Lease> leases = new java.util.ArrayList<>();
        for (int i = 0; i < connections; i++) {
            leases.add(pool.borrow());
        }
        leases.forEach(Lease::giveBack);
    }

    @Test
    void withPrePingADeadConnectionIsReplacedBeforeItIsLent() throws SQLException {
        askAlways();
        fill(3);
        driver.restart();
        for (int i = 0; i < 4; i++) {
            Lease lease = pool.borrow();
            assertThat(driver.behind(lease).dead).isFalse();
            lease.giveBack();
        }
        assertThat(driver.opened).hasSize(4);
    }

    @Test
    void aFailedPingDropsAllThatAreNoYoungerWithoutAskingThem() throws SQLException {
        askAlways();
        fill(3);
        driver.restart();
        Lease lease = pool.borrow();
        assertThat(driver.behind(lease)).isSameAs(driver.opened.get(3));
        assertThat(driver.opened.stream().filter(stub -> stub.calls.contains("isValid")))
                .as("one was asked, and that was enough")
                .hasSize(1);
        assertThat(pool.counts().invalidated()).isEqualTo(1);
        lease.giveBack();
    }

    @Test
    void aConnectionThatWasOpenedJustNowIsNotAsked() throws SQLException {
        askAlways();
        Lease lease = pool.borrow();
        assertThat(driver.behind(lease).calls).doesNotContain("isValid");
        lease.giveBack();
        Lease again = pool.borrow();
        assertThat(driver.behind(again).calls).containsOnlyOnce("isValid");
        again.giveBack();
    }

    @Test
    void withPrePingAServerThatStaysAwayIsToldAsSuch() throws SQLException {
        pool.close();
        pool = Pools.of(
                PoolKind.QUEUE, driver, new PoolLimits(1, 0, Pools.SHORT, Duration.ZERO, Duration.ZERO, true, false));
        fill(1);
        driver.restart();
        driver.unreachable = true;
        assertThatThrownBy(pool::borrow).isInstanceOf(SQLException.class).hasMessage("nobody is there");
        assertThat(pool.status().checkedOut()).isZero();
    }

    @Test
    void withoutPrePingAConnectionThatWasUsedJustNowIsNotAsked() throws SQLException {
        fill(1);
        driver.restart();
        Lease lease = pool.borrow();
        assertThat(driver.behind(lease).dead).isTrue();
        lease.discard();
    }

    @Test
    void aConnectionThatLayIdleForLongIsAskedInAnyCase() throws Exception {
        fill(1);
        driver.restart();
        Thread.sleep(600);
        Lease lease = pool.borrow();
        assertThat(driver.behind(lease).dead).isFalse();
        lease.giveBack();
    }

    @Test
    void whenOneIsLostAllThatWereOpenedBeforeAreNotLentAgain() throws Exception {
        Lease first = pool.borrow();
        Lease second = pool.borrow();
        Lease third = pool.borrow();
        third.giveBack();
        first.lost(new SQLException("gone", "08006"));
        first.discard();
        Lease next = pool.borrow();
        assertThat(driver.behind(next)).isSameAs(driver.opened.get(3));
        second.giveBack();
        Pools.soon(() -> driver.stillOpen() == 1);
        next.giveBack();
    }

    @Test
    void connectionsThatWereOpenedAfterALossAreKeptWhenAnOlderOneIsFoundLostToo() throws Exception {
        Lease first = pool.borrow();
        Lease second = pool.borrow();
        first.lost(null);
        first.discard();
        Lease young = pool.borrow();
        young.giveBack();
        second.lost(null);
        second.discard();
        Lease again = pool.borrow();
        assertThat(again.jdbc()).isSameAs(young.jdbc());
        again.giveBack();
        assertThat(pool.counts().invalidated()).isEqualTo(2);
    }

    @Test
    void aLossIsCountedOnce() throws SQLException {
        Lease lease = pool.borrow();
        lease.lost(null);
        lease.lost(null);
        lease.discard();
        assertThat(pool.counts().invalidated()).isEqualTo(1);
    }

    @Test
    void oneThatIsSoftlyInvalidatedServesItsHolderAndNobodyElse() throws Exception {
        Lease lease = pool.borrow();
        Lease other = pool.borrow();
        lease.invalidateSoftly();
        assertThat(lease.jdbc().isClosed()).isFalse();
        other.giveBack();
        lease.giveBack();
        Pools.soon(() -> driver.behind(lease).closed);
        assertThat(driver.behind(other).closed).isFalse();
    }
}
