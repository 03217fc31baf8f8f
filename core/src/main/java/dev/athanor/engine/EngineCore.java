// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.CartesianCheck;
import dev.athanor.compiler.CompiledCache;
import dev.athanor.dialect.Dialect;
import dev.athanor.error.ConnectFailed;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.DatabaseError.Circumstance;
import dev.athanor.pool.Lease;
import dev.athanor.pool.Pool;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What an engine shares with those that were made of it: the pool, the dialect, and the statements that were compiled. */
final class EngineCore {
    private final String url;
    private final Pool pool;
    private final Audience audience = Audience.ofOneEngine();
    private final Wire wire;
    private final int cacheSize;
    private final CartesianCheck cartesian;
    private final ExecutionOptions everywhere;
    private final ExecutionOptions alone;
    private final ExecutionOptions together;
    private final ReentrantLock asking = new ReentrantLock();
    private final Watchdog watchdog = new Watchdog();
    private volatile @Nullable CompiledCache cache;
    private volatile @Nullable Dialect dialect;

    EngineCore(EngineBuilder made, String url, @Nullable Dialect dialect, Pool pool) {
        this.url = url;
        this.pool = pool;
        this.wire = new Wire(made.log(), audience.observers());
        this.cacheSize = made.cacheSize();
        this.cartesian = made.cartesianCheck();
        this.everywhere = made.options();
        boolean commitsAlone = everywhere.isolation() == Isolation.AUTOCOMMIT;
        this.alone = commitsAlone ? everywhere : everywhere.isolation(Isolation.AUTOCOMMIT);
        this.together = commitsAlone ? everywhere.isolation(null) : everywhere;
        if (dialect != null) {
            learned(dialect);
        }
    }

    private void learned(Dialect spoken) {
        Levels.require(everywhere.isolation(), spoken);
        cache = new CompiledCache(spoken, cacheSize, cartesian);
        dialect = spoken;
    }

    /** Refuses options that the database cannot keep; one that is not known yet is asked when a connection is used. */
    void require(ExecutionOptions options) {
        Dialect known = dialect;
        if (known != null) {
            Modes.require(options, known);
        }
    }

    /** How every connection of the pool is set up before anybody gets it. */
    ExecutionOptions everywhere() {
        return everywhere;
    }

    String url() {
        return url;
    }

    Pool pool() {
        return pool;
    }

    Watchdog watchdog() {
        return watchdog;
    }

    /** Closes all connections, for good. */
    void close() {
        pool.close();
        watchdog.close();
    }

    Audience audience() {
        return audience;
    }

    Wire wire() {
        return wire;
    }

    Dialect dialect() {
        Dialect known = dialect;
        if (known != null) {
            return known;
        }
        Lease lease = lend(false);
        try {
            return askForDialect(lease);
        } finally {
            lease.giveBack();
        }
    }

    CompiledCache cache() {
        CompiledCache known = cache;
        if (known == null) {
            dialect();
            known = Objects.requireNonNull(cache);
        }
        return known;
    }

    private Dialect askForDialect(Lease lease) {
        asking.lock();
        try {
            Dialect known = dialect;
            if (known == null) {
                known = KnownDialects.of(lease.jdbc().getMetaData());
                learned(known);
            }
            return known;
        } catch (SQLException e) {
            throw unreachable(e);
        } finally {
            asking.unlock();
        }
    }

    /** A connection of the pool, of which it is known what it speaks. */
    Lease borrow() {
        return borrow(everywhere);
    }

    /** How a connection comes that is borrowed for transactions as these options describe them. */
    ExecutionOptions asBorrowed(ExecutionOptions options) {
        return options.isolation() == Isolation.AUTOCOMMIT ? alone : together;
    }

    /** A connection of the pool for transactions as these options describe them. */
    Lease borrow(ExecutionOptions options) {
        Lease lease = lend(options.isolation() == Isolation.AUTOCOMMIT);
        if (dialect == null) {
            try {
                askForDialect(lease);
            } catch (RuntimeException e) {
                lease.giveBack();
                throw e;
            }
        }
        return lease;
    }

    private Lease lend(boolean commitsAlone) {
        try {
            return pool.borrow(commitsAlone);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private DatabaseError unreachable(SQLException cause) {
        SQLException told = new SQLException(
                "The database " + url + " cannot be reached: " + cause.getMessage(),
                cause.getSQLState(),
                cause.getErrorCode(),
                cause);
        Dialect known = dialect;
        ConnectFailed failed =
                known != null && known.errors().classify(told, Circumstance.NOWHERE) instanceof ConnectFailed classified
                        ? classified
                        : new ConnectFailed(Circumstance.NOWHERE, told);
        return audience.heard(null, Circumstance.NOWHERE, failed);
    }
}
