// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** The database cannot be reached, or refuses the login. */
public final class ConnectFailed extends DatabaseError {
    private static final long serialVersionUID = 1L;

    public ConnectFailed(Circumstance where, SQLException cause) {
        super(ErrorCode.CONNECT_FAILED, where, cause);
    }
}
