// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** The database has as many connections as it allows; later, one may be free. */
public final class TooManyConnections extends ConnectFailed {
    private static final long serialVersionUID = 1L;

    public TooManyConnections(Circumstance where, SQLException cause) {
        super(ErrorCode.TOO_MANY_CONNECTIONS, where, cause);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
