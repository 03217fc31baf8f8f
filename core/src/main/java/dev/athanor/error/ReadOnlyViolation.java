// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** Something is to be written in a transaction or a database that only reads, such as a standby. */
public final class ReadOnlyViolation extends DatabaseError {
    private static final long serialVersionUID = 1L;

    public ReadOnlyViolation(Circumstance where, SQLException cause) {
        super(ErrorCode.READ_ONLY_VIOLATION, where, cause);
    }
}
