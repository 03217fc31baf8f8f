// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import dev.athanor.error.PoolTimeout;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection for everybody, one after the other. */
final class OneShelf implements Shelf {
    private final Pool pool;
    private final Holders holders;
    private final Duration patience;
    private final Semaphore turn = new Semaphore(1, true);
    private volatile @Nullable PooledConnection connection;
    private volatile boolean closed;

    OneShelf(Pool pool, Holders holders, Duration patience) {
        this.pool = pool;
        this.holders = holders;
        this.patience = patience;
    }

    @Override
    public PooledConnection take(boolean commitsAlone) throws SQLException {
        takeTurn();
        try {
            if (closed) {
                throw Pool.closedAlready();
            }
            PooledConnection present = connection;
            if (present == null) {
                present = pool.open();
                connection = present;
            }
            return present;
        } catch (SQLException | RuntimeException | Error e) {
            turn.release();
            throw e;
        }
    }

    private void takeTurn() {
        if (closed) {
            throw Pool.closedAlready();
        }
        try {
            if (!turn.tryAcquire() && !turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw tooLate();
            }
        } catch (InterruptedException e) {
            throw Pool.interrupted();
        }
    }

    private PoolTimeout tooLate() {
        String sentence = "The one connection that this engine has was not given back within " + patience.toMillis()
                + " ms. (A database in memory lives in its connection; a pool that is STATIC has no other.) ";
        return new PoolTimeout(
                holders.haveCaller()
                        ? sentence + "This very thread took it: close the first Connection before the second is opened,"
                                + " or hand the first one on."
                        : sentence + "Held by thread" + holders.told());
    }

    @Override
    public void putBack(PooledConnection back) {
        turn.release();
        if (closed) {
            clear();
        }
    }

    @Override
    public void remove(PooledConnection gone) {
        connection = null;
        if (!gone.isDetached()) {
            pool.close(gone);
        }
        turn.release();
    }

    @Override
    public void clear() {
        if (turn.tryAcquire()) {
            PooledConnection present = connection;
            if (present == null) {
                turn.release();
            } else {
                remove(present);
            }
        }
    }

    @Override
    public boolean lendsAgain() {
        return true;
    }

    @Override
    public boolean isExhausted() {
        return turn.availablePermits() == 0;
    }

    @Override
    public int size() {
        return connection == null ? 0 : 1;
    }

    @Override
    public int waiting() {
        return turn.getQueueLength();
    }

    @Override
    public int limit() {
        return 1;
    }

    @Override
    public void close() {
        closed = true;
        clear();
    }
}
