// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import dev.athanor.error.ClosedResource;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.PoolTimeout;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection for everybody, one after the other: for a database that lives in its connection, so that two
 * connections would be two databases.
 */
public final class OneConnection implements ConnectionSource {
    private static final int SHOWN_FRAMES = 8;

    private final ConnectionOpener opener;
    private final Duration patience;
    private final Semaphore turn = new Semaphore(1, true);

    /** Belongs to whoever has the turn. */
    private @Nullable Connection connection;

    private volatile @Nullable Lease lent;
    private volatile boolean open;
    private volatile boolean stale;
    private volatile boolean closed;

    public OneConnection(ConnectionOpener opener, Duration patience) {
        this.opener = opener;
        this.patience = patience;
    }

    @Override
    public Lease borrow() throws SQLException {
        takeTurn();
        try {
            if (closed) {
                throw closedAlready();
            }
            Connection present = connection;
            if (present == null) {
                present = opener.open();
                connection = present;
                open = true;
                stale = false;
            }
            Lease lease = new OneLease(present);
            lent = lease;
            return lease;
        } catch (SQLException | RuntimeException | Error e) {
            turn.release();
            throw e;
        }
    }

    private void takeTurn() {
        if (closed) {
            throw closedAlready();
        }
        try {
            if (!turn.tryAcquire() && !turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw tooLate();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PoolTimeout("The thread was interrupted while it waited for the one connection of the database.");
        }
    }

    private static ClosedResource closedAlready() {
        return new ClosedResource(ErrorCode.CLOSED, "The engine is closed; it has no connections any more.");
    }

    private PoolTimeout tooLate() {
        Lease held = lent;
        StringBuilder sentence = new StringBuilder("This database lives in memory, in the one connection of its engine,"
                + " and that was not given back within ");
        sentence.append(patience.toMillis()).append(" ms.");
        if (held == null) {
            return new PoolTimeout(sentence.toString());
        }
        if (held.holder() == Thread.currentThread()) {
            sentence.append(" This very thread took it: close the first Connection before the second is opened,"
                    + " or hand the first one on.");
        } else {
            sentence.append(" Held by thread ").append(held.holding()).append(", which is at:");
            StackTraceElement[] frames = held.holder().getStackTrace();
            for (int i = 0; i < Math.min(SHOWN_FRAMES, frames.length); i++) {
                sentence.append("\n    ").append(frames[i]);
            }
        }
        return new PoolTimeout(sentence.toString());
    }

    private void handOn(boolean usable) {
        Connection present = connection;
        if (present != null && (!usable || stale || closed)) {
            connection = null;
            open = false;
            Lease.closeQuietly(present);
        }
        lent = null;
        turn.release();
    }

    @Override
    public void renew() {
        stale = true;
        closeIfFree();
    }

    private void closeIfFree() {
        if (turn.tryAcquire()) {
            handOn(true);
        }
    }

    @Override
    public PoolStatus status() {
        return new PoolStatus(open ? 1 : 0, lent == null ? 0 : 1, turn.getQueueLength(), 1);
    }

    @Override
    public void close() {
        closed = true;
        closeIfFree();
    }

    /** The turn to use the one connection. */
    private final class OneLease extends Lease {
        private OneLease(Connection jdbc) {
            super(jdbc);
        }

        @Override
        protected void returned() {
            handOn(true);
        }

        @Override
        protected void discarded() {
            handOn(false);
        }
    }
}
