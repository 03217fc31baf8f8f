// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** The database has run out of disk, memory or something else of which it has only so much. */
public final class ResourcesExhausted extends DatabaseError {
    private static final long serialVersionUID = 1L;

    public ResourcesExhausted(Circumstance where, SQLException cause) {
        super(ErrorCode.RESOURCES_EXHAUSTED, where, cause);
    }
}
