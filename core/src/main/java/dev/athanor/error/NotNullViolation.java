// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** A column that must have a value got none; {@link #constraint()} names the column. */
public final class NotNullViolation extends ConstraintViolation {
    private static final long serialVersionUID = 1L;

    public NotNullViolation(Circumstance where, SQLException cause) {
        super(ErrorCode.NOT_NULL_VIOLATION, where, cause);
    }
}
