// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** The user of the connection may not do this. */
public final class PermissionDenied extends DatabaseError {
    private static final long serialVersionUID = 1L;

    public PermissionDenied(Circumstance where, SQLException cause) {
        super(ErrorCode.PERMISSION_DENIED, where, cause);
    }
}
