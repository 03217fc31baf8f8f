// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.lang.ref.Cleaner.Cleanable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A connection in somebody's hands. What its holder changed of its settings is put right when it is given back; a
 * connection that cannot be put right is closed.
 */
public final class Lease {
    private final Pool pool;
    private final PooledConnection connection;
    private final Thread thread = Thread.currentThread();
    private final long since = System.nanoTime();
    private final @Nullable Throwable taken;
    private final List<Statement> opened = new ArrayList<>(0);
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable Cleanable watch;
    private boolean alone;

    Lease(Pool pool, PooledConnection connection, @Nullable Throwable taken) {
        this.pool = pool;
        this.connection = connection;
        this.taken = taken;
    }

    /** The connection itself; whoever has it neither closes it nor keeps it, nor sets what this lease can set. */
    public Connection jdbc() {
        return connection.jdbc();
    }

    /** What the pool knows about the connection. */
    public PooledConnection connection() {
        return connection;
    }

    /** Sets the isolation of the transactions to come, by a constant of {@link Connection}. */
    public void isolation(int level) throws SQLException {
        connection.settings().change(Setting.ISOLATION, jdbc(), level);
    }

    /** Sets whether each statement commits by itself. */
    public void commitsAlone(boolean alone) throws SQLException {
        connection.settings().change(Setting.AUTO_COMMIT, jdbc(), alone);
    }

    /**
     * The connection as plain JDBC: what is set through it is put right, and what is opened through it is closed, when the
     * lease ends.
     *
     * @param closing what closing it does
     */
    public Connection guarded(Runnable closing) {
        return GuardedConnection.of(this, closing);
    }

    void opened(Statement statement) throws SQLException {
        opened.removeIf(Lease::isClosed);
        opened.add(statement);
    }

    private static boolean isClosed(Statement statement) {
        try {
            return statement.isClosed();
        } catch (SQLException e) {
            return false;
        }
    }

    void closeOpened() throws SQLException {
        for (Statement statement : opened) {
            statement.close();
        }
        opened.clear();
    }

    boolean isEnded() {
        return ended.get();
    }

    /**
     * Sends a statement that changes what the transactions to come may do; the connection must be in none.
     *
     * @param off the statement that puts it right again, when the connection is given back
     */
    public void mode(String sql, String off) throws SQLException {
        connection.settings().change(sql, off, jdbc());
    }

    /** Sends a statement that belongs to no transaction; the connection must be in none. */
    public void sendAlone(String sql) throws SQLException {
        ChangedSettings.sendAlone(sql, jdbc());
    }

    /** The isolation before the lease changed it, as a constant of {@link Connection}. */
    public int defaultIsolation() throws SQLException {
        return (Integer) connection.settings().before(Setting.ISOLATION, jdbc());
    }

    void toldToCommitAlone() throws SQLException {
        alone = jdbc().getAutoCommit();
    }

    /** Whether somebody made each statement commit by itself through {@link #guarded}, where it cannot be foreseen. */
    public boolean wasToldToCommitAlone() {
        return alone;
    }

    /** Ends the lease; the connection must be in no transaction. */
    public void giveBack() {
        if (end()) {
            pool.takeBack(this);
        }
    }

    /** Ends the lease, and takes back what was not committed. */
    public void rollBackAndGiveBack() {
        if (end()) {
            pool.rollBackAndTakeBack(this);
        }
    }

    /** Ends the lease of a connection that is lost, or not to be trusted: nobody gets it again. */
    public void discard() {
        if (end()) {
            pool.discard(this);
        }
    }

    private boolean end() {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        Cleanable watching = watch;
        if (watching != null) {
            watching.clean();
        }
        return true;
    }

    /**
     * The connection is lost, and so are all that were opened before it was known: none of them is lent again. Those that
     * were opened after an earlier loss are kept.
     *
     * @param cause what shows the loss, or null if somebody only says so
     */
    public void lost(@Nullable Throwable cause) {
        pool.lost(connection, cause);
    }

    /** Lets this connection not be lent again; its present holder may go on. */
    public void invalidateSoftly() {
        pool.invalidateSoftly(connection);
    }

    /** Takes the connection out of the pool, which may open another in its place; ending this lease closes it. */
    public void detach() {
        pool.detach(this);
    }

    /**
     * Ends this lease when its owner is garbage and nobody can end it any more, if the pool traces its connections; does
     * nothing otherwise.
     */
    public void watch(Object owner) {
        if (taken != null) {
            watch = Abandoned.watch(owner, this);
        }
    }

    /** The owner of this lease is gone. */
    void abandoned() {
        if (ended.compareAndSet(false, true)) {
            pool.abandoned(this);
        }
    }

    Holder holder() {
        return Holder.of(thread, Duration.ofNanos(System.nanoTime() - since), taken);
    }

    boolean isHeldBy(Thread asking) {
        return thread == asking;
    }

    @Nullable
    Throwable taken() {
        return taken;
    }
}
