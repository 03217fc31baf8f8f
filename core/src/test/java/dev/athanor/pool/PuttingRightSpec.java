// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.pool.StubDriver.StubConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What its holder changed of a connection is as before when the next one gets it. */
class PuttingRightSpec {
    private final StubDriver driver = new StubDriver();
    private final Pool pool = Pools.queue(driver, 1, 0, Pools.LONG);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void everySettingOfPlainJdbcIsPutRight() throws SQLException {
        Lease lease = pool.borrow();
        StubConnection stub = driver.behind(lease);
        Map<String, Object> before = new HashMap<>(stub.settings);
        Connection plain = lease.guarded(() -> {});
        plain.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        plain.setReadOnly(true);
        plain.setCatalog("other");
        plain.setSchema("other");
        plain.setSchema("yet another");
        plain.setNetworkTimeout(Runnable::run, 5);
        plain.setHoldability(2);
        plain.setAutoCommit(true);
        assertThat(stub.settings).isNotEqualTo(before);
        lease.giveBack();
        assertThat(stub.settings).isEqualTo(before);
        assertThat(stub.closed).isFalse();
    }

    @Test
    void whatMayBeginATransactionIsPutRightOutsideOfOne() throws SQLException {
        Lease lease = pool.borrow();
        StubConnection stub = driver.behind(lease);
        lease.guarded(() -> {}).setSchema("other");
        stub.calls.clear();
        lease.giveBack();
        assertThat(stub.calls).startsWith("setAutoCommit", "setSchema", "setAutoCommit");
        assertThat(stub.settings).containsEntry("AutoCommit", false);
    }

    @Test
    void aConnectionOfSomebodyElsesPoolIsToldOnceHowItCommits() throws SQLException {
        try (Pool theirs = Pool.ofTheirs(driver, ConnectionSettings.PLAIN, Pools.LIMITS)) {
            Lease alone = theirs.borrow(true);
            alone.giveBack();
            assertThat(driver.opened.get(0).calls).doesNotContain("setAutoCommit");
            Lease together = theirs.borrow(false);
            assertThat(together.jdbc().getAutoCommit()).isFalse();
            together.giveBack();
            assertThat(driver.opened.get(1).settings).containsEntry("AutoCommit", true);
        }
    }

    @Test
    void aConnectionOfOurPoolCommitsAloneForOneBorrowerOnly() throws SQLException {
        Lease alone = pool.borrow(true);
        assertThat(alone.jdbc().getAutoCommit()).isTrue();
        alone.giveBack();
        assertThat(pool.borrow().jdbc().getAutoCommit()).isFalse();
    }

    @Test
    void nothingIsAskedOrSetIfNothingWasChanged() throws SQLException {
        Lease lease = pool.borrow();
        StubConnection stub = driver.behind(lease);
        stub.calls.clear();
        lease.giveBack();
        assertThat(stub.calls).containsExactly("clearWarnings");
    }

    @Test
    void statementsThatWereLeftOpenAreClosed() throws SQLException {
        Lease lease = pool.borrow();
        StubConnection stub = driver.behind(lease);
        Connection plain = lease.guarded(() -> {});
        for (int i = 0; i < 10; i++) {
            try (Statement closed = plain.createStatement()) {
                assertThat(closed.isClosed()).isFalse();
            }
        }
        Statement forgotten = plain.createStatement();
        lease.giveBack();
        assertThat(forgotten.isClosed()).isTrue();
        assertThat(stub.openStatements).hasValue(0);
    }

    @Test
    void aConnectionThatCannotBePutRightIsClosed() throws Exception {
        Lease lease = pool.borrow();
        StubConnection stub = driver.behind(lease);
        lease.isolation(Connection.TRANSACTION_SERIALIZABLE);
        stub.failing = "setTransactionIsolation";
        lease.giveBack();
        Pools.soon(() -> stub.closed);
        assertThat(pool.counts().invalidated()).isEqualTo(1);
        assertThat(pool.status().checkedOut()).isZero();
    }

    @Test
    void plainJdbcRollsBackWhenItGivesBack() throws SQLException {
        Lease lease = pool.borrow();
        StubConnection stub = driver.behind(lease);
        stub.calls.clear();
        lease.rollBackAndGiveBack();
        assertThat(stub.calls).containsExactly("rollback", "clearWarnings");
    }

    @Test
    void plainJdbcCannotBeUsedAfterItWasGivenBack() throws SQLException {
        Lease lease = pool.borrow();
        Connection plain = lease.guarded(lease::rollBackAndGiveBack);
        assertThat(plain.isValid(1)).isTrue();
        assertThat(plain.equals(plain)).isTrue();
        plain.close();
        plain.close();
        assertThat(plain.isClosed()).isTrue();
        assertThat(plain.isValid(1)).isFalse();
        assertThatThrownBy(plain::createStatement)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08003"))
                .hasMessageContaining("given back");
        assertThat(pool.status().checkedOut()).isZero();
        assertThat(driver.opened.get(0).closed).isFalse();
    }

    @Test
    void whatAFixedIsolationSetsIsNotPutBack() throws SQLException {
        Pool serial = Pool.of(
                PoolKind.QUEUE,
                "serial",
                driver,
                new ConnectionSettings(Connection.TRANSACTION_SERIALIZABLE, true),
                new PoolLimits(1, 0, Pools.LONG, Duration.ZERO, Duration.ZERO, false, false));
        for (int i = 0; i < 2; i++) {
            Lease lease = serial.borrow();
            assertThat(driver.behind(lease).settings)
                    .containsEntry("TransactionIsolation", Connection.TRANSACTION_SERIALIZABLE)
                    .containsEntry("AutoCommit", true);
            lease.giveBack();
        }
        serial.close();
    }

    @Test
    void whatSomebodyElsePoolsGoesBackAsItCame() throws SQLException {
        Pool theirs =
                Pool.ofTheirs(driver, new ConnectionSettings(Connection.TRANSACTION_SERIALIZABLE, false), Pools.LIMITS);
        Lease lease = theirs.borrow();
        StubConnection stub = driver.behind(lease);
        assertThat(stub.settings)
                .containsEntry("TransactionIsolation", Connection.TRANSACTION_SERIALIZABLE)
                .containsEntry("AutoCommit", false);
        lease.giveBack();
        assertThat(stub.settings)
                .containsEntry("TransactionIsolation", Connection.TRANSACTION_READ_COMMITTED)
                .containsEntry("AutoCommit", true);
        assertThat(stub.closed).isTrue();
        theirs.close();
    }
}
