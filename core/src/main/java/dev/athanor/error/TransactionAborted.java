// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** An error before this one has ended the transaction for all but a rollback. */
public final class TransactionAborted extends DatabaseError {
    private static final long serialVersionUID = 1L;

    public TransactionAborted(Circumstance where, SQLException cause) {
        super(ErrorCode.TRANSACTION_ABORTED, where, cause);
    }
}
