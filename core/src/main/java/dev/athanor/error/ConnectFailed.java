// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** The database cannot be reached, or refuses the login. */
public class ConnectFailed extends DatabaseError {
    private static final long serialVersionUID = 1L;

    public ConnectFailed(Circumstance where, SQLException cause) {
        this(ErrorCode.CONNECT_FAILED, where, cause);
    }

    protected ConnectFailed(ErrorCode code, Circumstance where, SQLException cause) {
        super(code, where, cause);
    }
}
