// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** A COMMIT was sent and its reply was lost: it may have happened, so nothing retries it by itself. */
public final class OutcomeUnknown extends DatabaseError {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(Circumstance where, SQLException cause) {
        super(ErrorCode.OUTCOME_UNKNOWN, where, cause);
    }

    @Override
    public boolean isDisconnect() {
        return true;
    }
}
