// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** The database broke a deadlock by refusing this transaction; done anew, it may succeed. */
public final class Deadlock extends DatabaseError {
    private static final long serialVersionUID = 1L;

    public Deadlock(Circumstance where, SQLException cause) {
        super(ErrorCode.DEADLOCK, where, cause);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
