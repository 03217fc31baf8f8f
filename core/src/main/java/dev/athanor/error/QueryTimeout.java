// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/** A statement that was stopped because it took longer than it was allowed to. */
public final class QueryTimeout extends DatabaseError {
    private static final long serialVersionUID = 1L;

    public QueryTimeout(Circumstance where, SQLException cause) {
        super(ErrorCode.QUERY_TIMEOUT, where, cause);
    }
}
