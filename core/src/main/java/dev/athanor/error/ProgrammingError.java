// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** The statement is wrong for this database: its syntax, or a table, column or function that is not there. */
public final class ProgrammingError extends DatabaseError {
    private static final long serialVersionUID = 1L;

    public ProgrammingError(Circumstance where, SQLException cause) {
        super(ErrorCode.PROGRAMMING_ERROR, where, cause);
    }
}
