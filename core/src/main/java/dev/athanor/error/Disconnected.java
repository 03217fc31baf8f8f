// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** The connection to the database is lost; what the transaction had done is rolled back by the server. */
public final class Disconnected extends DatabaseError {
    private static final long serialVersionUID = 1L;

    public Disconnected(Circumstance where, SQLException cause) {
        super(ErrorCode.DISCONNECTED, where, cause);
    }

    @Override
    public boolean isDisconnect() {
        return true;
    }
}
