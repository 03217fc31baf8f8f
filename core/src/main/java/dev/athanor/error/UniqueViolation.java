// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** A value that must be unique exists already; {@link #constraint()} names the constraint where the database does. */
public final class UniqueViolation extends ConstraintViolation {
    private static final long serialVersionUID = 1L;

    public UniqueViolation(Circumstance where, SQLException cause) {
        super(ErrorCode.UNIQUE_VIOLATION, where, cause);
    }
}
