// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** The database understands what is asked, and has not got it. */
public final class NotSupported extends DatabaseError {
    private static final long serialVersionUID = 1L;

    public NotSupported(Circumstance where, SQLException cause) {
        super(ErrorCode.NOT_SUPPORTED, where, cause);
    }
}
