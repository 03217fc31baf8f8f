// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.TransactionMisuse;

/** A transaction that was begun with {@link Connection#begin()}; closing it rolls back unless it was committed. */
public final class Transaction implements AutoCloseable {
    private final Transactions transactions;
    private boolean active = true;

    Transaction(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Whether it was neither committed nor rolled back yet. */
    public boolean isActive() {
        return active;
    }

    void deactivate() {
        active = false;
    }

    /** Makes everything done in it last, and ends it. */
    public void commit() {
        if (!active) {
            throw new TransactionMisuse(
                    ErrorCode.TRANSACTION_MISUSE,
                    "This transaction has ended and cannot be committed. Begin another one with begin().");
        }
        transactions.commit();
    }

    /** Takes back everything done in it, and ends it; does nothing once it has ended. */
    public void rollback() {
        if (active) {
            transactions.rollback();
        }
    }

    @Override
    public void close() {
        rollback();
    }
}
