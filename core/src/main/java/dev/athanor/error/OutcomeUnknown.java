// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/**
 * A COMMIT was sent and its reply was lost: it may have happened, so nothing retries it by itself. With AUTOCOMMIT, each
 * statement that may change something is its own COMMIT.
 */
public final class OutcomeUnknown extends DatabaseError {
    private static final long serialVersionUID = 1L;

    private OutcomeUnknown(Circumstance where, String what, SQLException cause) {
        super(
                ErrorCode.OUTCOME_UNKNOWN,
                where,
                new SQLException(
                        what + " or not. Look for what it did before it is done again. " + cause.getMessage(),
                        cause.getSQLState(),
                        cause.getErrorCode(),
                        cause));
    }

    /** The reply to the COMMIT of a transaction was lost. */
    public static OutcomeUnknown ofCommit(SQLException cause) {
        return new OutcomeUnknown(
                Circumstance.NOWHERE,
                "COMMIT was sent and its reply was lost, so the transaction may be committed",
                cause);
    }

    /** The reply to a statement that commits by itself was lost. */
    public static OutcomeUnknown ofStatement(Circumstance where, SQLException cause) {
        return new OutcomeUnknown(
                where,
                "A statement that commits by itself was sent and its reply was lost, so it may have been done",
                cause);
    }

    @Override
    public boolean isDisconnect() {
        return true;
    }
}
