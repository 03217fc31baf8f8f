// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** A value breaks a check constraint. */
public final class CheckViolation extends ConstraintViolation {
    private static final long serialVersionUID = 1L;

    public CheckViolation(Circumstance where, SQLException cause) {
        super(ErrorCode.CHECK_VIOLATION, where, cause);
    }
}
