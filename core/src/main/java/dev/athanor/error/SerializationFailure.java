// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** Concurrent transactions cannot both succeed and this one was refused; done anew, it may succeed. */
public final class SerializationFailure extends DatabaseError {
    private static final long serialVersionUID = 1L;

    public SerializationFailure(Circumstance where, SQLException cause) {
        super(ErrorCode.SERIALIZATION_FAILURE, where, cause);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
