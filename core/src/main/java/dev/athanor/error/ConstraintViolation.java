// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/**
 * A row breaks a constraint of the database. Which kind of constraint, the subclass tells, and which one {@link
 * #constraint()}, {@link #table()} and {@link #column()}, as far as the database names them.
 */
public class ConstraintViolation extends DatabaseError {
    private static final long serialVersionUID = 1L;

    public ConstraintViolation(Circumstance where, SQLException cause) {
        this(ErrorCode.CONSTRAINT_VIOLATION, where, cause);
    }

    protected ConstraintViolation(ErrorCode code, Circumstance where, SQLException cause) {
        super(code, where, cause);
    }
}
