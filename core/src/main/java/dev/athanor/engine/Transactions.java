// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.DatabaseError;
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
    /** The SQLState of a server that does not know itself what became of a statement. */
    private static final String COMPLETION_UNKNOWN = "40003";

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private static final int SHOWN_LETTERS = 200;

    private final Link link;
    private final List<Savepoint> savepoints = new ArrayList<>(0);
    private @Nullable Transaction current;
    private boolean bounded;
    private boolean over;
    private int named;

    Transactions(Link link) {
        this.link = link;
    }

    @Nullable
    Transaction current() {
        return current;
    }

    /** The innermost savepoint. */
    @Nullable
    Savepoint savepoint() {
        return savepoints.isEmpty() ? null : savepoints.get(savepoints.size() - 1);
    }

    /** Whether the transaction can go on. */
    boolean isValid() {
        return !link.isLost() && link.ending() == null;
    }

    /** Makes the first transaction the only one: what comes after its end is a mistake. */
    void bound() {
        bounded = true;
    }

    /**
     * Begins a transaction if there is none; nothing is sent for it.
     *
     * @param by the statement for which it is begun
     */
    void ensure(String by) {
        Transaction now = current;
        if (now == null) {
            start(new Transaction(this, by));
        } else {
            requireValid();
            now.requireOpen();
        }
    }

    private void requireValid() {
        if (link.isLost()) {
            throw new TransactionMisuse(
                    ErrorCode.TRANSACTION_MISUSE,
                    "The connection to the database was lost in this transaction. Call rollback(), and do its work anew.");
        }
        DatabaseError ending = link.ending();
        if (ending != null) {
            throw new TransactionMisuse(
                    ErrorCode.TRANSACTION_MISUSE,
                    "The database has ended this transaction by itself. Call rollback(), and do its work anew. It answered: "
                            + ending.getMessage(),
                    ending);
        }
    }

    private <T extends Transaction> T start(T begun) {
        if (over) {
            throw new TransactionMisuse(
                    ErrorCode.TRANSACTION_MISUSE,
                    "The transaction of this begin(…) block has ended, so nothing more can be done in it."
                            + " End the block after commit() or rollback(), or use connect() to commit as you go.");
        }
        link.prepare();
        try {
            begun.sendBegin(link);
        } catch (SQLException e) {
            throw link.failure(e, null, null);
        }
        link.inTransaction(!link.commitsAlone());
        current = begun;
        link.wire()
                .tell(
                        link.commitsAlone() ? "BEGIN (implicit; each statement commits by itself)" : "BEGIN (implicit)",
                        StatementObserver::begun);
        try {
            link.tell(EngineListener::afterBegin);
        } catch (RuntimeException | Error e) {
            rollback();
            throw e;
        }
        return begun;
    }

    Transaction begin() {
        return link.alone(() -> {
            requireNone();
            return start(new Transaction(this, ""));
        });
    }

    TwoPhaseTransaction beginTwoPhase(String xid) {
        return link.alone(() -> {
            requireNone();
            if (link.commitsAlone()) {
                throw new TransactionMisuse(
                        ErrorCode.TRANSACTION_MISUSE,
                        "With AUTOCOMMIT there is no transaction to commit in two steps.");
            }
            return start(new TwoPhaseTransaction(this, link.dialect(), xid));
        });
    }

    private void requireNone() {
        Transaction now = current;
        if (now != null) {
            throw new TransactionMisuse(
                    ErrorCode.TRANSACTION_MISUSE,
                    now.begunBy().isEmpty()
                            ? "The connection is in a transaction already. beginNested() sets a savepoint within it."
                            : "The connection is in a transaction already: the first statement after connect(), commit() or rollback()"
                                    + " began it. Call begin() before that statement, commit() or rollback() first, or use"
                                    + " beginNested(). It was: " + beginning(now));
        }
    }

    private static String beginning(Transaction begun) {
        String by = begun.begunBy();
        return by.length() <= SHOWN_LETTERS ? by : by.substring(0, SHOWN_LETTERS) + '…';
    }

    void prepare(TwoPhaseTransaction transaction) {
        link.alone(() -> {
            requireValid();
            transaction.requireOpen();
            link.tell((listener, connection) -> listener.beforePrepare(connection, transaction.xid()));
            link.closeRows();
            try {
                link.wire().tell(transaction.sendPrepare(link), observer -> observer.prepared(transaction.xid()));
            } catch (SQLException e) {
                throw transaction.notPrepared(link.notCommitted(e));
            }
        });
    }

    /** Commits or rolls back what was prepared on another connection. */
    void settle(String statement, String xid) {
        String sql = TwoPhaseTransaction.sql(statement, xid);
        link.alone(() -> {
            requireNone();
            link.prepare();
            try {
                link.lease().sendAlone(sql);
            } catch (SQLException e) {
                throw link.failure(e, sql, null);
            }
            link.wire().tell(sql, observer -> {});
        });
    }

    void commit() {
        link.alone(() -> {
            Transaction now = current;
            if (now == null) {
                return;
            }
            requireValid();
            link.tell(EngineListener::beforeCommit);
            link.closeRows();
            if (!link.commitsAlone()) {
                try {
                    now.sendCommit(link);
                } catch (SQLException e) {
                    throw notCommitted(e);
                }
            }
            ended();
            link.wire().tell("COMMIT", StatementObserver::committed);
        });
    }

    private DatabaseError notCommitted(SQLException e) {
        DatabaseError error = link.notCommitted(e);
        if (!error.isDisconnect() && !COMPLETION_UNKNOWN.equals(e.getSQLState())) {
            return error;
        }
        ended();
        link.replace();
        return OutcomeUnknown.ofCommit(e);
    }

    void rollback() {
        link.alone(() -> {
            Transaction now = current;
            if (now == null) {
                return;
            }
            try {
                link.tell(EngineListener::beforeRollback);
            } finally {
                takeBack(now);
            }
        });
    }

    private void takeBack(Transaction now) {
        ended();
        link.closeRows();
        if (link.isLost()) {
            // the server rolled back when it lost us
            link.replace();
        } else if (!link.commitsAlone()) {
            try {
                now.sendRollback(link);
            } catch (SQLException e) {
                DatabaseError error = link.failure(e, null, null);
                link.distrust();
                if (!error.isDisconnect()) {
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
        over = bounded;
        link.inTransaction(false);
        for (Savepoint savepoint : savepoints) {
            savepoint.deactivate();
        }
        savepoints.clear();
        if (current != null) {
            current.deactivate();
            current = null;
        }
    }

    Savepoint beginNested() {
        return link.alone(this::setSavepoint);
    }

    private Savepoint setSavepoint() {
        ensure("beginNested()");
        if (link.commitsAlone()) {
            throw new TransactionMisuse(
                    ErrorCode.TRANSACTION_MISUSE,
                    "A savepoint needs a transaction, and with AUTOCOMMIT there is none.");
        }
        String name = "athanor_savepoint_" + ++named;
        link.tell((listener, connection) -> listener.beforeSavepoint(connection, name));
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
        link.alone(() -> sendRelease(savepoint));
    }

    private void sendRelease(Savepoint savepoint) {
        requireValid();
        String sql = "RELEASE SAVEPOINT " + savepoint.name();
        link.tell((listener, connection) -> listener.beforeRelease(connection, savepoint.name()));
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
        link.alone(() -> sendRollbackTo(savepoint));
    }

    private void sendRollbackTo(Savepoint savepoint) {
        if (!isValid()) {
            endFrom(savepoint);
            return;
        }
        String sql = "ROLLBACK TO SAVEPOINT " + savepoint.name();
        link.tell((listener, connection) -> listener.beforeRollbackTo(connection, savepoint.name()));
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
            Transaction now = current;
            if (now != null) {
                throw new TransactionMisuse(
                        ErrorCode.TRANSACTION_MISUSE,
                        "What a transaction is cannot be changed while it is under way. Call isolation(…) or options(…) before"
                                + " the first statement, or after commit() or rollback()."
                                + (now.begunBy().isEmpty() ? "" : " It was begun by: " + beginning(now)));
            }
            Modes.require(changed, link.dialect());
        }
        ExecutionOptions before = link.options();
        link.options(changed);
        if (current == null) {
            try {
                link.prepare();
            } catch (DatabaseError e) {
                link.options(before);
                throw e;
            }
        }
    }
}
