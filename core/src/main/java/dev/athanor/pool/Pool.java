// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import dev.athanor.error.ClosedResource;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.PoolTimeout;
import dev.athanor.event.Registration;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an engine borrows its JDBC connections: what is lent is alive, what comes back is put right, and who has what can
 * be told. Nothing is opened before the first connection is asked for.
 *
 * <p>Its logger has the name of this class; it tells at level DEBUG of connections that come and go, at INFO of those that
 * are lost, at WARN of what went wrong.
 */
public final class Pool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pool.class);
    private static final int PING_SECONDS = 5;
    private static final int REFUSALS = 3;

    /** Whoever used a connection just now would have noticed its loss. */
    private static final long TRUSTED_NANOS = Duration.ofMillis(500).toNanos();

    private final ConnectionOpener opener;
    private final ConnectionSettings settings;
    private final PoolLimits limits;
    private final PoolKind kind;
    private final boolean theirs;
    private final Shelf shelf;
    private final PoolObservers observers = new PoolObservers(LOG);
    private final Holders holders = new Holders();
    private final Counters counters = new Counters();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicInteger generation = new AtomicInteger();
    private final ReentrantLock firstOpening = new ReentrantLock();
    private volatile boolean firstOpened;

    private Pool(
            PoolKind kind,
            boolean theirs,
            String databaseName,
            ConnectionOpener opener,
            ConnectionSettings settings,
            PoolLimits limits) {
        this.opener = opener;
        this.settings = settings;
        this.limits = limits;
        this.kind = kind;
        this.theirs = theirs;
        this.shelf = switch (kind) {
            case QUEUE -> new HikariShelf(databaseName, this, holders, limits);
            case STATIC -> new OneShelf(this, holders, limits.timeout());
            case NONE -> new NoShelf(this, holders, theirs);
        };
    }

    /**
     * A pool of connections that are its own.
     *
     * @param databaseName appears in the names of threads
     */
    public static Pool of(
            PoolKind kind,
            String databaseName,
            ConnectionOpener opener,
            ConnectionSettings settings,
            PoolLimits limits) {
        return new Pool(kind, false, databaseName, opener, settings, limits);
    }

    /** Lends connections that somebody else pools, and takes care to give them back as they came. */
    public static Pool ofTheirs(ConnectionOpener opener, ConnectionSettings settings, PoolLimits limits) {
        return new Pool(PoolKind.NONE, true, "", opener, settings, limits);
    }

    /** Lets somebody see the connections come and go, until the registration is closed. */
    public Registration observe(PoolObserver observer) {
        return observers.add(observer);
    }

    /** A connection that is set up as all are; see {@link #borrow(boolean)}. */
    public Lease borrow() throws SQLException {
        return borrow(settings.commitsAlone());
    }

    /**
     * A connection, until it is given back.
     *
     * @param commitsAlone whether each statement commits by itself
     * @throws SQLException if the database cannot be reached
     * @throws PoolTimeout if all are in use for too long
     * @throws ClosedResource if the pool is closed
     */
    public Lease borrow(boolean commitsAlone) throws SQLException {
        long asked = System.nanoTime();
        if (shelf.isExhausted()) {
            counters.waited.increment();
        }
        for (int refused = 0; ; ) {
            PooledConnection taken = take(commitsAlone);
            if (!isFit(taken)) {
                shelf.remove(taken);
                continue;
            }
            try {
                if (!theirs && commitsAlone != settings.commitsAlone()) {
                    taken.settings().change(Setting.AUTO_COMMIT, taken.jdbc(), commitsAlone);
                }
                observers.ask(observer -> observer.checkedOut(taken));
            } catch (SQLException e) {
                invalidated(taken, e);
                shelf.remove(taken);
                if (++refused == REFUSALS) {
                    throw e;
                }
                continue;
            } catch (RuntimeException | Error e) {
                shelf.remove(taken);
                throw e;
            }
            Lease lease = new Lease(this, taken, limits.traced() ? new Throwable("taken") : null);
            holders.add(lease);
            counters.borrowed.increment();
            counters.longestWait.accumulate(System.nanoTime() - asked);
            LOG.debug("{} is lent", taken);
            return lease;
        }
    }

    private PooledConnection take(boolean commitsAlone) throws SQLException {
        try {
            return shelf.take(commitsAlone);
        } catch (PoolTimeout e) {
            counters.timedOut.increment();
            throw e;
        }
    }

    /** Whether a connection can be lent. One that was opened just now is not asked. */
    private boolean isFit(PooledConnection taken) {
        if (taken.isFresh()) {
            return true;
        }
        if (isStale(taken)) {
            return false;
        }
        boolean old = !limits.recycle().isZero()
                && taken.ageNanos() > limits.recycle().toNanos();
        if (old) {
            LOG.debug("{} is older than {} ms", taken, limits.recycle().toMillis());
            return false;
        }
        boolean doubted = limits.prePing() || taken.idleNanos() > TRUSTED_NANOS;
        return !doubted || isAlive(taken);
    }

    private boolean isStale(PooledConnection connection) {
        return connection.isUnwanted() || connection.generation() < generation.get();
    }

    private boolean isAlive(PooledConnection taken) {
        SQLException thrown = null;
        try {
            if (taken.jdbc().isValid(PING_SECONDS)) {
                return true;
            }
        } catch (SQLException e) {
            thrown = e;
        }
        lost(taken, thrown);
        return false;
    }

    /** Opens one connection, set up as all are. */
    PooledConnection open() throws SQLException {
        return open(settings.commitsAlone());
    }

    /** Opens one connection. */
    PooledConnection open(boolean commitsAlone) throws SQLException {
        int present = generation.get();
        Connection jdbc = opener.open();
        PooledConnection opened = new PooledConnection(jdbc, numbers.incrementAndGet(), present);
        counters.opened.increment();
        LOG.debug("{} is opened", opened);
        try {
            introduce(opened);
            settings.applyTo(opened, commitsAlone);
            if (!theirs) {
                opened.settings().keep();
            }
        } catch (SQLException | RuntimeException | Error e) {
            close(opened);
            throw e;
        }
        return opened;
    }

    private void introduce(PooledConnection opened) throws SQLException {
        if (!observers.isEmpty() && !opened.jdbc().getAutoCommit()) {
            opened.settings().change(Setting.AUTO_COMMIT, opened.jdbc(), true);
        }
        if (!firstOpened) {
            firstOpening.lock();
            try {
                if (!firstOpened) {
                    observers.ask(observer -> observer.firstConnected(opened));
                    firstOpened = true;
                }
            } finally {
                firstOpening.unlock();
            }
        }
        observers.ask(observer -> observer.connected(opened));
    }

    void takeBack(Lease lease) {
        takeBack(lease, false);
    }

    void rollBackAndTakeBack(Lease lease) {
        takeBack(lease, true);
    }

    private void takeBack(Lease lease, boolean inTransaction) {
        PooledConnection back = lease.connection();
        boolean good = false;
        try {
            good = putRight(lease, inTransaction);
        } finally {
            end(lease, good && !isStale(back));
        }
    }

    private boolean putRight(Lease lease, boolean inTransaction) {
        PooledConnection back = lease.connection();
        try {
            lease.closeOpened();
            if (inTransaction && !back.jdbc().getAutoCommit()) {
                back.jdbc().rollback();
            }
            if (back.isDetached()) {
                return true;
            }
            if (shelf.lendsAgain()) {
                back.settings().putRight(back.jdbc());
                back.jdbc().clearWarnings();
            }
            observers.ask(observer -> observer.reset(back));
            return true;
        } catch (SQLException | RuntimeException e) {
            LOG.warn("{} could not be put right and is closed", back, e);
            invalidated(back, e);
            return false;
        }
    }

    private void end(Lease lease, boolean lendAgain) {
        PooledConnection back = lease.connection();
        if (back.isDetached()) {
            close(back);
            return;
        }
        holders.remove(lease);
        observers.tell(observer -> observer.checkedIn(back));
        LOG.debug("{} is back", back);
        if (lendAgain) {
            back.usedUntilNow();
            shelf.putBack(back);
        } else {
            shelf.remove(back);
        }
    }

    void discard(Lease lease) {
        if (!lease.connection().isLost()) {
            invalidated(lease.connection(), null);
        }
        end(lease, false);
    }

    /** Nobody has the lease any more. The only connection is kept for what may be in it; any other is closed. */
    void abandoned(Lease lease) {
        counters.abandoned.increment();
        LOG.warn(
                "{} was not closed by whoever took it, and is given back now that nobody has it any more. Close"
                        + " connections and sessions with try-with-resources.",
                lease.connection(),
                lease.taken());
        if (kind == PoolKind.STATIC) {
            rollBackAndTakeBack(lease);
        } else {
            end(lease, false);
        }
    }

    void lost(PooledConnection connection, @Nullable Throwable cause) {
        if (!connection.isLost()) {
            generation.compareAndSet(connection.generation(), connection.generation() + 1);
            invalidated(connection, cause);
        }
    }

    private void invalidated(PooledConnection connection, @Nullable Throwable cause) {
        connection.lost();
        counters.invalidated.increment();
        LOG.info("{} is lost{}", connection, cause == null ? "" : ": " + cause.getMessage());
        observers.tell(observer -> observer.invalidated(connection, cause));
    }

    void invalidateSoftly(PooledConnection connection) {
        connection.unwanted();
        observers.tell(observer -> observer.softlyInvalidated(connection));
    }

    void detach(Lease lease) {
        PooledConnection connection = lease.connection();
        if (!connection.isDetached()) {
            connection.detach();
            holders.remove(lease);
            shelf.remove(connection);
            LOG.debug("{} is detached", connection);
            observers.tell(observer -> observer.detached(connection));
        }
    }

    void close(PooledConnection connection) {
        if (connection.markClosed()) {
            closeQuietly(connection.jdbc());
            counters.closed.increment();
            LOG.debug("{} is closed", connection);
            observers.tell(observer -> observer.closed(connection));
        }
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("A connection that is not needed any more could not be closed", e);
        }
    }

    /** Closes the connections that nobody uses, and those in use when they come back; new ones are opened when needed. */
    public void dispose() {
        generation.incrementAndGet();
        shelf.clear();
    }

    /** How many connections there are at this moment. */
    public PoolStatus status() {
        return new PoolStatus(shelf.size(), holders.count(), shelf.waiting(), shelf.limit());
    }

    /** What the pool did since it was made. */
    public PoolCounts counts() {
        return counters.counts();
    }

    /** Who has a connection at this moment, longest first. */
    public List<Holder> holders() {
        return holders.all();
    }

    /** What the pool does with a connection that comes back. */
    public PoolKind kind() {
        return kind;
    }

    static ClosedResource closedAlready() {
        return new ClosedResource(ErrorCode.CLOSED, "The engine is closed; it lends no connections any more.");
    }

    static PoolTimeout interrupted() {
        Thread.currentThread().interrupt();
        return new PoolTimeout("The thread was interrupted while it waited for a connection.");
    }

    /** Closes everything, for good. */
    @Override
    public void close() {
        shelf.close();
    }
}
