// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** A row refers to one that is not there, or one that is still referred to is deleted. */
public final class ForeignKeyViolation extends ConstraintViolation {
    private static final long serialVersionUID = 1L;

    public ForeignKeyViolation(Circumstance where, SQLException cause) {
        super(ErrorCode.FOREIGN_KEY_VIOLATION, where, cause);
    }
}
