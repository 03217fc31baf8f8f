// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.event.Registration;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the observers of a pool are told, in which order, and what they may refuse. */
class PoolEventSpec {
    private final StubDriver driver = new StubDriver();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Pool pool = pool(PoolKind.QUEUE);

    private Pool pool(PoolKind kind) {
        return Pools.of(kind, driver, new PoolLimits(1, 0, Pools.LONG, Duration.ZERO, Duration.ZERO, false, false));
    }

    /** Notes everything. */
    private final class Noting implements PoolObserver {
        @Override
        public void firstConnected(PooledConnection connection) {
            seen.add("first " + connection.number());
        }

        @Override
        public void connected(PooledConnection connection) {
            seen.add("connect " + connection.number());
        }

        @Override
        public void checkedOut(PooledConnection connection) {
            seen.add("checkout " + connection.number());
        }

        @Override
        public void reset(PooledConnection connection) {
            seen.add("reset " + connection.number());
        }

        @Override
        public void checkedIn(PooledConnection connection) {
            seen.add("checkin " + connection.number());
        }

        @Override
        public void invalidated(PooledConnection connection, @Nullable Throwable cause) {
            seen.add("invalidate " + connection.number() + (cause == null ? "" : " " + cause.getMessage()));
        }

        @Override
        public void softlyInvalidated(PooledConnection connection) {
            seen.add("soft " + connection.number());
        }

        @Override
        public void detached(PooledConnection connection) {
            seen.add("detach " + connection.number());
        }

        @Override
        public void closed(PooledConnection connection) {
            seen.add("close " + connection.number());
        }
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private void sees(String... events) throws InterruptedException {
        Pools.soon(() -> seen.size() >= events.length);
        assertThat(seen).containsExactly(events);
        seen.clear();
    }

    @Test
    void eachTurnOfALifeIsTold() throws Exception {
        pool.observe(new Noting());
        pool.borrow().giveBack();
        sees("first 1", "connect 1", "checkout 1", "reset 1", "checkin 1");
        Lease again = pool.borrow();
        again.invalidateSoftly();
        again.giveBack();
        sees("checkout 1", "soft 1", "reset 1", "checkin 1", "close 1");
        Lease lost = pool.borrow();
        lost.lost(new SQLException("gone"));
        lost.discard();
        sees("connect 2", "checkout 2", "invalidate 2 gone", "checkin 2", "close 2");
        Lease detached = pool.borrow();
        detached.detach();
        detached.giveBack();
        sees("connect 3", "checkout 3", "detach 3", "close 3");
    }

    @Test
    void withoutAPoolEachIsOpenedAndClosed() throws Exception {
        Pool none = pool(PoolKind.NONE);
        none.observe(new Noting());
        none.borrow().giveBack();
        none.borrow().giveBack();
        sees(
                "first 1",
                "connect 1",
                "checkout 1",
                "reset 1",
                "checkin 1",
                "close 1",
                "connect 2",
                "checkout 2",
                "reset 2",
                "checkin 2",
                "close 2");
    }

    @Test
    void observersAreToldInTheirOrderUntilTheyEnd() throws Exception {
        Registration first = pool.observe(named("a"));
        pool.observe(named("b"));
        pool.borrow().giveBack();
        first.close();
        pool.borrow().giveBack();
        assertThat(seen).containsExactly("a", "b", "b");
    }

    private PoolObserver named(String name) {
        return new PoolObserver() {
            @Override
            public void checkedOut(PooledConnection connection) {
                seen.add(name);
            }
        };
    }

    @Test
    void aConnectionThatIsRefusedAtCheckoutIsReplaced() throws Exception {
        pool.observe(refusing(2));
        Lease lease = pool.borrow();
        assertThat(lease.connection().number()).isEqualTo(3);
        lease.giveBack();
        Pools.soon(() -> driver.stillOpen() == 1);
        assertThat(pool.counts().invalidated()).isEqualTo(2);
        assertThat(pool.counts().borrowed()).isEqualTo(1);
    }

    @Test
    void afterThreeRefusalsWhoAskedIsTold() throws Exception {
        pool.observe(refusing(3));
        assertThatThrownBy(pool::borrow).isInstanceOf(SQLException.class).hasMessage("not this one");
        assertThat(pool.status().checkedOut()).isZero();
        pool.borrow().giveBack();
    }

    private static PoolObserver refusing(int times) {
        return new PoolObserver() {
            private int left = times;

            @Override
            public void checkedOut(PooledConnection connection) throws SQLException {
                if (left-- > 0) {
                    throw new SQLException("not this one");
                }
            }
        };
    }

    @Test
    void aCheckoutThatFailsOtherwiseReachesWhoAskedAndLeavesNoGap() throws Exception {
        Registration failing = pool.observe(new PoolObserver() {
            @Override
            public void checkedOut(PooledConnection connection) {
                throw new IllegalStateException("a mistake");
            }
        });
        assertThatThrownBy(pool::borrow).isInstanceOf(IllegalStateException.class);
        failing.close();
        pool.borrow().giveBack();
        assertThat(pool.status().checkedOut()).isZero();
    }

    @Test
    void aSetupThatFailsClosesTheConnectionAndIsTold() throws Exception {
        Registration failing = pool.observe(new PoolObserver() {
            @Override
            public void firstConnected(PooledConnection connection) throws SQLException {
                seen.add("first " + connection.number());
                throw new SQLException("no such pragma");
            }
        });
        assertThatThrownBy(pool::borrow).isInstanceOf(SQLException.class).hasMessage("no such pragma");
        assertThat(driver.stillOpen()).isZero();
        failing.close();
        pool.observe(new Noting());
        seen.clear();
        pool.borrow().giveBack();
        assertThat(seen).as("it was not done yet").startsWith("first 2", "connect 2");
    }

    @Test
    void whoComesLateDoesNotSeeTheFirst() throws Exception {
        pool.borrow().discard();
        pool.observe(new Noting());
        pool.borrow().giveBack();
        assertThat(seen).contains("connect 2").doesNotContain("first 2");
    }

    @Test
    void aResetThatFailsClosesTheConnection() throws Exception {
        Registration failing = pool.observe(new PoolObserver() {
            @Override
            public void reset(PooledConnection connection) throws SQLException {
                throw new SQLException("cannot be cleaned");
            }
        });
        pool.borrow().giveBack();
        Pools.soon(() -> driver.stillOpen() == 0);
        failing.close();
        pool.borrow().giveBack();
        assertThat(driver.opened).hasSize(2);
    }

    @Test
    void anObserverThatFailsAfterTheFactCostsNoConnection() throws Exception {
        pool.observe(new PoolObserver() {
            @Override
            public void checkedIn(PooledConnection connection) {
                throw new IllegalStateException("a mistake");
            }
        });
        for (int i = 0; i < 3; i++) {
            pool.borrow().giveBack();
        }
        assertThat(pool.status()).isEqualTo(new PoolStatus(1, 0, 0, 1));
    }

    @Test
    void whatIsRememberedOfAConnectionLivesAsLongAsIt() throws Exception {
        Lease lease = pool.borrow();
        lease.connection().info().put("tenant", "acme");
        lease.giveBack();
        Lease again = pool.borrow();
        assertThat(again.connection().info()).containsEntry("tenant", "acme");
        again.discard();
        Lease other = pool.borrow();
        assertThat(other.connection().info()).isEmpty();
        other.giveBack();
    }
}
