// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** A value that the database cannot take or compute with: too long, out of range, no number, divided by zero. */
public final class DataError extends DatabaseError {
    private static final long serialVersionUID = 1L;

    public DataError(Circumstance where, SQLException cause) {
        super(ErrorCode.DATA_ERROR, where, cause);
    }
}
