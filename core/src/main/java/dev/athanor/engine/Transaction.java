// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.TransactionMisuse;
import java.sql.SQLException;

/**
 * A transaction that was begun with {@link Connection#begin()} or by a statement; closing it rolls back unless it was
 * committed.
 */
public sealed class Transaction implements AutoCloseable permits TwoPhaseTransaction {
    private final Transactions transactions;
    private final String begunBy;
    private boolean active = true;

    /** @param begunBy the statement that began it; empty if it was begun by name */
    Transaction(Transactions transactions, String begunBy) {
        this.transactions = transactions;
        this.begunBy = begunBy;
    }

    final Transactions transactions() {
        return transactions;
    }

    final String begunBy() {
        return begunBy;
    }

    /** Whether it was neither committed nor rolled back yet. */
    public final boolean isActive() {
        return active;
    }

    /**
     * Whether it can go on and be committed; one whose connection was lost, or that the database has ended by itself, can
     * only be rolled back.
     */
    public final boolean isValid() {
        return active && transactions.isValid();
    }

    final void deactivate() {
        active = false;
    }

    /**
     * Makes everything done in it last, and ends it.
     *
     * @throws TransactionMisuse if it has ended, or is not {@linkplain #isValid() valid} any more
     * @throws dev.athanor.error.OutcomeUnknown if the connection was lost before the database said whether it is committed
     */
    public final void commit() {
        requireActive();
        transactions.commit();
    }

    final void requireActive() {
        if (!active) {
            throw new TransactionMisuse(
                    ErrorCode.TRANSACTION_MISUSE,
                    "This transaction has ended and cannot be committed. Begin another one with begin().");
        }
    }

    /** Takes back everything done in it, and ends it; does nothing once it has ended. */
    public final void rollback() {
        if (active) {
            transactions.rollback();
        }
    }

    @Override
    public final void close() {
        rollback();
    }

    /** Refuses a statement that cannot run in it. */
    void requireOpen() {}

    void sendBegin(Link link) throws SQLException {
        // drivers begin one by themselves
    }

    void sendCommit(Link link) throws SQLException {
        link.jdbc().commit();
    }

    void sendRollback(Link link) throws SQLException {
        link.jdbc().rollback();
    }
}
