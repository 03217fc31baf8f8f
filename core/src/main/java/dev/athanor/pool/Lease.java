// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A JDBC connection in somebody's hands. What its holder changed of its settings is put right when it is given back; a
 * connection that cannot be put right is closed.
 */
public abstract class Lease {
    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final int UNCHANGED = -1;

    private final Connection jdbc;
    private final Thread holder = Thread.currentThread();
    private final long since = System.nanoTime();
    private int isolationBefore = UNCHANGED;
    private boolean commitsAloneBefore;
    private boolean commitsAloneChanged;
    private final Set<String> undo = new LinkedHashSet<>(0);
    private boolean ended;

    protected Lease(Connection jdbc) {
        this.jdbc = jdbc;
    }

    /** The connection itself; whoever has it neither closes it nor keeps it. */
    public final Connection jdbc() {
        return jdbc;
    }

    /** Sets the isolation of the transactions to come, by a constant of {@link Connection}. */
    public final void isolation(int level) throws SQLException {
        if (isolationBefore == UNCHANGED) {
            isolationBefore = jdbc.getTransactionIsolation();
        }
        jdbc.setTransactionIsolation(level);
    }

    /** Sets whether each statement commits by itself. */
    public final void commitsAlone(boolean alone) throws SQLException {
        if (!commitsAloneChanged) {
            commitsAloneBefore = jdbc.getAutoCommit();
            commitsAloneChanged = true;
        }
        jdbc.setAutoCommit(alone);
    }

    /**
     * Sends a statement that changes what the transactions to come may do; the connection must be in none.
     *
     * @param off the statement that puts it right again, when the connection is given back
     */
    public final void mode(String sql, String off) throws SQLException {
        undo.add(off);
        sendAlone(sql);
    }

    /** Sends a statement that belongs to no transaction; the connection must be in none. */
    public final void sendAlone(String sql) throws SQLException {
        boolean alone = jdbc.getAutoCommit();
        // otherwise drivers would begin a transaction, whose rollback takes the change back
        jdbc.setAutoCommit(true);
        try (Statement statement = jdbc.createStatement()) {
            statement.execute(sql);
        } finally {
            jdbc.setAutoCommit(alone);
        }
    }

    /** The isolation before the lease changed it, as a constant of {@link Connection}. */
    public final int defaultIsolation() throws SQLException {
        return isolationBefore == UNCHANGED ? jdbc.getTransactionIsolation() : isolationBefore;
    }

    /** Ends the lease; the connection must be in no transaction. */
    public final void giveBack() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            for (String off : undo) {
                sendAlone(off);
            }
            if (isolationBefore != UNCHANGED) {
                jdbc.setTransactionIsolation(isolationBefore);
            }
            if (commitsAloneChanged) {
                jdbc.setAutoCommit(commitsAloneBefore);
            }
        } catch (SQLException e) {
            LOG.debug("A connection could not be put right and is closed", e);
            discarded();
            return;
        }
        returned();
    }

    /** Ends the lease of a connection that is lost, or not to be trusted: nobody gets it again. */
    public final void discard() {
        if (!ended) {
            ended = true;
            discarded();
        }
    }

    /** Takes the connection back. */
    protected abstract void returned();

    /** Closes the connection. */
    protected abstract void discarded();

    final Thread holder() {
        return holder;
    }

    final String holding() {
        return '"' + holder.getName() + "\" for "
                + Duration.ofNanos(System.nanoTime() - since).toSeconds() + " s";
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("A connection that is not needed any more could not be closed", e);
        }
    }
}
