// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.error.CheckViolation;
import dev.athanor.error.ConnectFailed;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.DatabaseError.Circumstance;
import dev.athanor.error.Deadlock;
import dev.athanor.error.Disconnected;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.ForeignKeyViolation;
import dev.athanor.error.LockTimeout;
import dev.athanor.error.NotNullViolation;
import dev.athanor.error.QueryTimeout;
import dev.athanor.error.SerializationFailure;
import dev.athanor.error.UniqueViolation;
import java.sql.SQLException;

/** The kinds of error that callers decide on. */
public enum ErrorKind {
    UNIQUE,
    FOREIGN_KEY,
    NOT_NULL,
    CHECK,
    DEADLOCK,
    SERIALIZATION,
    LOCK_TIMEOUT,
    DISCONNECTED,
    QUERY_TIMEOUT,
    CONNECT_FAILED,
    /** Whatever else a database refuses. */
    OTHER;

    /** The error of this kind. */
    public DatabaseError of(Circumstance where, SQLException cause) {
        return switch (this) {
            case UNIQUE -> new UniqueViolation(where, cause);
            case FOREIGN_KEY -> new ForeignKeyViolation(where, cause);
            case NOT_NULL -> new NotNullViolation(where, cause);
            case CHECK -> new CheckViolation(where, cause);
            case DEADLOCK -> new Deadlock(where, cause);
            case SERIALIZATION -> new SerializationFailure(where, cause);
            case LOCK_TIMEOUT -> new LockTimeout(where, cause);
            case DISCONNECTED -> new Disconnected(where, cause);
            case QUERY_TIMEOUT -> new QueryTimeout(where, cause);
            case CONNECT_FAILED -> new ConnectFailed(where, cause);
            case OTHER -> new DatabaseError(ErrorCode.DATABASE, where, cause);
        };
    }

    /** Whether a constraint was broken, which the database may name. */
    public boolean isViolation() {
        return this == UNIQUE || this == FOREIGN_KEY || this == NOT_NULL || this == CHECK;
    }
}
