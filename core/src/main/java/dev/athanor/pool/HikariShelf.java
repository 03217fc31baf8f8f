// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.error.PoolTimeout;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Connections that HikariCP keeps. It is asked to keep, to open and to close them, and for nothing else: what it would
 * look at and set in each connection is the pool's own work, and the same for all kinds of pool.
 */
final class HikariShelf implements Shelf {
    private static final AtomicInteger POOLS = new AtomicInteger();

    /** Twice what HikariCP lets anybody wait at least. */
    private static final long TURN_MILLIS = 500;

    private final String name;
    private final Pool pool;
    private final Holders holders;
    private final PoolLimits limits;
    private final OpenedAhead opener;
    private final ReentrantLock making = new ReentrantLock();
    private @Nullable FutureTask<HikariDataSource> opening;
    private volatile @Nullable HikariDataSource kept;
    private volatile boolean closed;

    HikariShelf(String databaseName, Pool pool, Holders holders, PoolLimits limits) {
        this.name = "athanor-" + databaseName + '-' + POOLS.incrementAndGet();
        this.pool = pool;
        this.holders = holders;
        this.limits = limits;
        this.opener = new OpenedAhead(pool);
    }

    @Override
    public PooledConnection take(boolean commitsAlone) throws SQLException {
        HikariDataSource open = hikari();
        for (int turn = 1; ; turn++) {
            try {
                Connection hikariName = open.getConnection();
                PooledConnection taken = HikariView.behind(hikariName.unwrap(Connection.class));
                taken.hikariName = hikariName;
                return taken;
            } catch (SQLTransientConnectionException e) {
                if (turn < turns()) {
                    continue;
                }
                // HikariCP tells both with one class; only a failure to connect has a cause
                if (e.getCause() instanceof SQLException refused) {
                    throw refused;
                }
                throw tooLate();
            } catch (SQLException e) {
                if (closed) {
                    throw Pool.closedAlready();
                }
                if (e.getCause() instanceof InterruptedException) {
                    throw Pool.interrupted();
                }
                throw e;
            }
        }
    }

    /**
     * How many times a borrower asks HikariCP before the time is over. It opens a connection in place of one that came back
     * broken only for those who ask after that, so nobody may ask once and wait.
     */
    private long turns() {
        return Math.max(1, limits.timeout().toMillis() / TURN_MILLIS);
    }

    private HikariDataSource hikari() throws SQLException {
        HikariDataSource open = kept;
        return open != null && !closed ? open : open();
    }

    /**
     * Opens the first connection before HikariCP is asked for it: a database that is not there is told at once and in full.
     * All who come meanwhile wait for the same attempt, each as long as he may, however long the driver would try.
     */
    private HikariDataSource open() throws SQLException {
        FutureTask<HikariDataSource> attempt;
        making.lock();
        try {
            if (closed) {
                throw Pool.closedAlready();
            }
            HikariDataSource open = kept;
            if (open != null) {
                return open;
            }
            FutureTask<HikariDataSource> underWay = opening;
            attempt = underWay == null || underWay.isDone() ? begin() : underWay;
        } finally {
            making.unlock();
        }
        return outcome(attempt);
    }

    private FutureTask<HikariDataSource> begin() {
        FutureTask<HikariDataSource> attempt = new FutureTask<>(this::openFirst);
        opening = attempt;
        Thread thread = new Thread(attempt, name + "-first");
        thread.setDaemon(true);
        thread.start();
        return attempt;
    }

    private HikariDataSource openFirst() throws SQLException {
        opener.openOne();
        making.lock();
        try {
            if (closed) {
                opener.closeAhead();
                throw Pool.closedAlready();
            }
            HikariDataSource open = new HikariDataSource(config());
            kept = open;
            return open;
        } finally {
            making.unlock();
        }
    }

    private HikariDataSource outcome(FutureTask<HikariDataSource> attempt) throws SQLException {
        try {
            return attempt.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw tooLate();
        } catch (InterruptedException e) {
            throw Pool.interrupted();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            if (e.getCause() instanceof RuntimeException mistake) {
                throw mistake;
            }
            throw new IllegalStateException("The first connection could not be opened", e.getCause());
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
        config.setConnectionTimeout(limits.timeout().toMillis() / turns());
        config.setIdleTimeout(limits.idle().toMillis());
        // age is looked at when a connection is lent, and nothing is sent that nobody asked for
        config.setMaxLifetime(0);
        config.setKeepaliveTime(0);
        return config;
    }

    private PoolTimeout tooLate() {
        if (holders.count() < limits.most()) {
            return new PoolTimeout("No connection could be opened within "
                    + limits.timeout().toMillis() + " ms, with " + holders.count() + " of " + limits.most()
                    + " in use. The database is slow to answer; give it longer with poolTimeout.");
        }
        return new PoolTimeout(
                "No connection became free within " + limits.timeout().toMillis() + " ms: all "
                        + limits.most() + " (poolSize " + limits.size() + " + maxOverflow " + limits.overflow()
                        + ") are in use. Close connections and sessions with try-with-resources; if all of them are needed"
                        + " at once, raise poolSize. In use by" + holders.told());
    }

    @Override
    public void putBack(PooledConnection connection) {
        HikariDataSource open = kept;
        if (open == null || open.getHikariPoolMXBean().getTotalConnections() - holders.count() > limits.size()) {
            remove(connection);
            return;
        }
        Connection hikariName = connection.hikariName;
        connection.hikariName = null;
        if (hikariName != null) {
            Pool.closeQuietly(hikariName);
        }
        if (closed) {
            // HikariCP let go of it when it was closed
            pool.close(connection);
        }
    }

    @Override
    public void remove(PooledConnection connection) {
        HikariDataSource open = kept;
        Connection hikariName = connection.hikariName;
        connection.hikariName = null;
        if (open != null && hikariName != null && !open.isClosed()) {
            open.evictConnection(hikariName);
        } else if (!connection.isDetached()) {
            pool.close(connection);
        }
    }

    @Override
    public void clear() {
        HikariDataSource open = kept;
        if (open != null && !closed) {
            open.getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Override
    public boolean lendsAgain() {
        return true;
    }

    @Override
    public boolean isExhausted() {
        HikariDataSource open = kept;
        return open != null && !closed && holders.count() >= limits.most();
    }

    @Override
    public int size() {
        HikariDataSource open = kept;
        return open == null || closed ? 0 : open.getHikariPoolMXBean().getTotalConnections();
    }

    @Override
    public int waiting() {
        HikariDataSource open = kept;
        return open == null || closed ? 0 : open.getHikariPoolMXBean().getThreadsAwaitingConnection();
    }

    @Override
    public int limit() {
        return limits.most();
    }

    @Override
    public void close() {
        making.lock();
        try {
            closed = true;
            HikariDataSource open = kept;
            if (open != null) {
                open.close();
            }
            opener.closeAhead();
        } finally {
            making.unlock();
        }
    }
}
