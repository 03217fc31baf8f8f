// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** A lock that another transaction holds was not released in time; done anew in a new transaction, it may succeed. */
public final class LockTimeout extends DatabaseError {
    private static final long serialVersionUID = 1L;

    public LockTimeout(Circumstance where, SQLException cause) {
        super(ErrorCode.LOCK_TIMEOUT, where, cause);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
