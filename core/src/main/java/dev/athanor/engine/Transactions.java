// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.DatabaseError;
import dev.athanor.error.DatabaseError.Circumstance;
import dev.athanor.error.Disconnected;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.OutcomeUnknown;
import dev.athanor.error.TransactionMisuse;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The transaction that a connection is in, if any, and the savepoints within it. */
final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final Link link;
    private final List<Savepoint> savepoints = new ArrayList<>(0);
    private @Nullable Transaction explicit;
    private boolean active;
    private boolean bounded;
    private boolean over;
    private int named;

    Transactions(Link link) {
        this.link = link;
    }

    private boolean commitsAlone() {
        return link.options().isolation() == Isolation.AUTOCOMMIT;
    }

    boolean isActive() {
        return active;
    }

    boolean isNested() {
        return !savepoints.isEmpty();
    }

    /** Makes the first transaction the only one: what comes after its end is a mistake. */
    void bound() {
        bounded = true;
    }

    /** Begins a transaction if there is none; nothing is sent for it. */
    void ensure() {
        if (!active) {
            start();
        } else if (link.isLost()) {
            throw new TransactionMisuse(
                    ErrorCode.TRANSACTION_MISUSE,
                    "The connection to the database was lost in this transaction. Call rollback(), and do its work anew.");
        }
    }

    private void start() {
        if (over) {
            throw new TransactionMisuse(
                    ErrorCode.TRANSACTION_MISUSE,
                    "The transaction of this begin(…) block has ended, so nothing more can be done in it."
                            + " End the block after commit() or rollback(), or use connect() to commit as you go.");
        }
        link.prepare();
        active = true;
        link.wire()
                .tell(
                        commitsAlone() ? "BEGIN (implicit; each statement commits by itself)" : "BEGIN (implicit)",
                        StatementObserver::begun);
    }

    Transaction begin() {
        if (active) {
            throw new TransactionMisuse(
                    ErrorCode.TRANSACTION_MISUSE,
                    explicit == null
                            ? "The connection is in a transaction already: the first statement after connect(), commit() or rollback()"
                                    + " began it. Call begin() before that statement, commit() or rollback() first, or use beginNested()."
                            : "The connection is in a transaction already. beginNested() sets a savepoint within it.");
        }
        start();
        Transaction begun = new Transaction(this);
        explicit = begun;
        return begun;
    }

    void commit() {
        if (!active) {
            return;
        }
        if (link.isLost()) {
            ensure();
        }
        link.closeRows();
        if (!commitsAlone()) {
            try {
                link.jdbc().commit();
            } catch (SQLException e) {
                throw notCommitted(e);
            }
        }
        ended();
        link.wire().tell("COMMIT", StatementObserver::committed);
    }

    private DatabaseError notCommitted(SQLException e) {
        DatabaseError error = link.failure(e, null, null);
        if (!(error instanceof Disconnected)) {
            return error;
        }
        ended();
        SQLException told = new SQLException(
                "COMMIT was sent and its reply was lost, so the transaction may be committed or not. Look for what it did"
                        + " before it is done again. " + e.getMessage(),
                e.getSQLState(),
                e.getErrorCode(),
                e);
        return new OutcomeUnknown(Circumstance.NOWHERE, told);
    }

    void rollback() {
        if (!active) {
            return;
        }
        ended();
        link.closeRows();
        if (link.isLost()) {
            // the server rolled back when it lost us
            link.replace();
        } else if (!commitsAlone()) {
            try {
                link.jdbc().rollback();
            } catch (SQLException e) {
                DatabaseError error = link.failure(e, null, null);
                link.distrust();
                if (!(error instanceof Disconnected)) {
                    throw error;
                }
                link.replace();
            }
        }
        link.wire().tell("ROLLBACK", StatementObserver::rolledBack);
    }

    /** Rolls back what is open when the connection is closed; a failure only keeps the connection from being used again. */
    void abandon() {
        try {
            rollback();
        } catch (DatabaseError e) {
            LOG.warn("A transaction could not be rolled back; its connection is closed instead", e);
        }
    }

    private void ended() {
        active = false;
        over = bounded;
        for (Savepoint savepoint : savepoints) {
            savepoint.deactivate();
        }
        savepoints.clear();
        if (explicit != null) {
            explicit.deactivate();
            explicit = null;
        }
    }

    Savepoint beginNested() {
        ensure();
        if (commitsAlone()) {
            throw new TransactionMisuse(
                    ErrorCode.TRANSACTION_MISUSE,
                    "A savepoint needs a transaction, and with AUTOCOMMIT there is none.");
        }
        String name = "athanor_savepoint_" + ++named;
        try {
            Savepoint savepoint = new Savepoint(this, name, link.jdbc().setSavepoint(name));
            savepoints.add(savepoint);
            link.wire().tell("SAVEPOINT " + name, observer -> observer.savepointSet(name));
            return savepoint;
        } catch (SQLException e) {
            throw link.failure(e, "SAVEPOINT " + name, null);
        }
    }

    /** Keeps what was done since; the savepoints within it end with it. */
    void release(Savepoint savepoint) {
        ensure();
        String sql = "RELEASE SAVEPOINT " + savepoint.name();
        try {
            link.jdbc().releaseSavepoint(savepoint.jdbc());
        } catch (SQLFeatureNotSupportedException e) {
            // where there is no releasing, a savepoint just ends with the transaction
            LOG.trace("{} is not known here", sql, e);
        } catch (SQLException e) {
            throw link.failure(e, sql, null);
        }
        endFrom(savepoint);
        link.wire().tell(sql, observer -> observer.savepointReleased(savepoint.name()));
    }

    /** Takes back what was done since; the savepoints within it end with it. */
    void rollbackTo(Savepoint savepoint) {
        if (link.isLost()) {
            endFrom(savepoint);
            return;
        }
        String sql = "ROLLBACK TO SAVEPOINT " + savepoint.name();
        try {
            link.jdbc().rollback(savepoint.jdbc());
        } catch (SQLException e) {
            throw link.failure(e, sql, null);
        }
        endFrom(savepoint);
        link.wire().tell(sql, observer -> observer.rolledBackTo(savepoint.name()));
    }

    private void endFrom(Savepoint savepoint) {
        int at = savepoints.indexOf(savepoint);
        while (savepoints.size() > at && at >= 0) {
            savepoints.remove(savepoints.size() - 1).deactivate();
        }
    }

    /** Changes the options; those of transactions cannot change within one. */
    void options(ExecutionOptions changed) {
        if (Modes.differ(link.options(), changed)) {
            if (active) {
                throw new TransactionMisuse(
                        ErrorCode.TRANSACTION_MISUSE,
                        "What a transaction is cannot be changed while it is under way. Call isolation(…) or options(…) before"
                                + " the first statement, or after commit() or rollback().");
            }
            Modes.require(changed, link.dialect());
        }
        ExecutionOptions before = link.options();
        link.options(changed);
        if (!active) {
            try {
                link.prepare();
            } catch (DatabaseError e) {
                link.options(before);
                throw e;
            }
        }
    }
}
