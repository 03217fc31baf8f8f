// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.error.ClosedResource;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.PoolTimeout;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pool of connections; HikariCP does the pooling. Borrowers get the driver's own connection and not HikariCP's proxy,
 * whose every call would be one more on the way of every value.
 */
public final class PooledConnections implements ConnectionSource {
    private static final AtomicInteger POOLS = new AtomicInteger();
    private static final int PING_SECONDS = 5;
    private static final int SHOWN_HOLDERS = 5;

    private final String name;
    private final OpenedAhead opener;
    private final PoolLimits limits;
    private final Set<Lease> lent = ConcurrentHashMap.newKeySet();
    private final AtomicInteger checkedOut = new AtomicInteger();
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable HikariDataSource pool;
    private volatile boolean closed;

    public PooledConnections(String databaseName, ConnectionOpener opener, PoolLimits limits) {
        this.name = "athanor-" + databaseName + '-' + POOLS.incrementAndGet();
        this.opener = new OpenedAhead(opener);
        this.limits = limits;
    }

    @Override
    public Lease borrow() throws SQLException {
        HikariDataSource open = pool();
        try {
            for (int tried = 1; ; tried++) {
                Connection proxy = open.getConnection();
                Connection jdbc = proxy.unwrap(Connection.class);
                if (limits.prePing() && !jdbc.isValid(PING_SECONDS) && tried <= limits.most()) {
                    open.evictConnection(proxy);
                    continue;
                }
                Lease lease = new PoolLease(jdbc, proxy, open, checkedOut.incrementAndGet() > limits.size());
                lent.add(lease);
                return lease;
            }
        } catch (SQLTransientConnectionException e) {
            // HikariCP tells both with one class; only a failure to connect has a cause
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw tooLate();
        }
    }

    private HikariDataSource pool() throws SQLException {
        HikariDataSource open = pool;
        return open != null && !closed ? open : openPool();
    }

    private HikariDataSource openPool() throws SQLException {
        opening.lock();
        try {
            if (closed) {
                throw new ClosedResource(ErrorCode.CLOSED, "The engine is closed; it has no connections any more.");
            }
            HikariDataSource open = pool;
            if (open == null) {
                // the first connection is opened here: a database that is not there is told at once and in full
                opener.openOne();
                open = new HikariDataSource(config());
                pool = open;
            }
            return open;
        } finally {
            opening.unlock();
        }
    }

    private HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(opener);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(limits.most());
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(limits.timeout().toMillis());
        config.setMaxLifetime(limits.recycle().toMillis());
        config.setIdleTimeout(limits.idle().toMillis());
        // nothing is sent that nobody asked for
        config.setKeepaliveTime(0);
        return config;
    }

    private PoolTimeout tooLate() {
        if (lent.size() < limits.most()) {
            return new PoolTimeout("No connection could be opened within "
                    + limits.timeout().toMillis() + " ms, with " + lent.size() + " of " + limits.most()
                    + " in use. The database is slow to answer; give it longer with poolTimeout.");
        }
        String holders = lent.stream().limit(SHOWN_HOLDERS).map(Lease::holding).collect(Collectors.joining(", "));
        return new PoolTimeout(
                "No connection became free within "
                        + limits.timeout().toMillis() + " ms: all " + limits.most() + " (poolSize " + limits.size()
                        + " + maxOverflow " + limits.overflow() + ") are in use"
                        + (holders.isEmpty() ? "" : ", by " + holders)
                        + ". Close connections and sessions with try-with-resources; if all of them are needed at once, raise poolSize.");
    }

    @Override
    public void renew() {
        HikariDataSource open = pool;
        if (open != null && !closed) {
            open.getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Override
    public PoolStatus status() {
        HikariDataSource open = pool;
        if (open == null || closed) {
            return new PoolStatus(0, 0, 0, limits.most());
        }
        return new PoolStatus(
                open.getHikariPoolMXBean().getTotalConnections(),
                lent.size(),
                open.getHikariPoolMXBean().getThreadsAwaitingConnection(),
                limits.most());
    }

    @Override
    public void close() {
        opening.lock();
        try {
            closed = true;
            HikariDataSource open = pool;
            if (open != null) {
                open.close();
            }
            opener.closeAhead();
        } finally {
            opening.unlock();
        }
    }

    /** A connection of the pool. */
    private final class PoolLease extends Lease {
        private final Connection proxy;
        private final HikariDataSource home;
        private final boolean beyondSize;

        private PoolLease(Connection jdbc, Connection proxy, HikariDataSource home, boolean beyondSize) {
            super(jdbc);
            this.proxy = proxy;
            this.home = home;
            this.beyondSize = beyondSize;
        }

        @Override
        protected void returned() {
            if (beyondSize) {
                discarded();
            } else {
                forget();
                closeQuietly(proxy);
            }
        }

        @Override
        protected void discarded() {
            forget();
            home.evictConnection(proxy);
        }

        private void forget() {
            lent.remove(this);
            checkedOut.decrementAndGet();
        }
    }
}
