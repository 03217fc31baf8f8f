// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.sql.SQLException;

/** Keeps no connection: each is opened when it is asked for. What is opened may come from somebody else's pool. */
final class NoShelf implements Shelf {
    private final Pool pool;
    private final Holders holders;
    private final boolean theirs;
    private volatile boolean closed;

    /**
     * A shelf without boards.
     *
     * @param theirs whether closing a connection gives it back to somebody, who lends it again
     */
    NoShelf(Pool pool, Holders holders, boolean theirs) {
        this.pool = pool;
        this.holders = holders;
        this.theirs = theirs;
    }

    @Override
    public PooledConnection take(boolean commitsAlone) throws SQLException {
        if (closed) {
            throw Pool.closedAlready();
        }
        return pool.open(commitsAlone);
    }

    @Override
    public void putBack(PooledConnection connection) {
        remove(connection);
    }

    @Override
    public void remove(PooledConnection connection) {
        if (!connection.isDetached()) {
            pool.close(connection);
        }
    }

    @Override
    public void clear() {}

    @Override
    public boolean lendsAgain() {
        return theirs;
    }

    @Override
    public boolean isExhausted() {
        return false;
    }

    @Override
    public int size() {
        return holders.count();
    }

    @Override
    public int waiting() {
        return 0;
    }

    @Override
    public int limit() {
        return 0;
    }

    @Override
    public void close() {
        closed = true;
    }
}
