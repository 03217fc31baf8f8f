// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.TransactionMisuse;

/**
 * A point within a transaction to which one can go back, set with {@link Connection#beginNested()}; closing it goes back
 * unless it was committed.
 */
public final class Savepoint implements AutoCloseable {
    private final Transactions transactions;
    private final String name;
    private final java.sql.Savepoint jdbc;
    private boolean active = true;

    Savepoint(Transactions transactions, String name, java.sql.Savepoint jdbc) {
        this.transactions = transactions;
        this.name = name;
        this.jdbc = jdbc;
    }

    /** The name that it has in the database. */
    public String name() {
        return name;
    }

    java.sql.Savepoint jdbc() {
        return jdbc;
    }

    /** Whether one can still go back to it. */
    public boolean isActive() {
        return active;
    }

    /** Whether one can still go back to it, and go on from there. */
    public boolean isValid() {
        return active && transactions.isValid();
    }

    void deactivate() {
        active = false;
    }

    /** Makes what was done since part of the transaction around it. */
    public void commit() {
        if (!active) {
            throw new TransactionMisuse(
                    ErrorCode.TRANSACTION_MISUSE,
                    "The savepoint " + name
                            + " has ended, by itself or with what is around it, and cannot be committed.");
        }
        transactions.release(this);
    }

    /** Takes back what was done since; the transaction around it goes on. Does nothing once it has ended. */
    public void rollback() {
        if (active) {
            transactions.rollbackTo(this);
        }
    }

    @Override
    public void close() {
        rollback();
    }
}
