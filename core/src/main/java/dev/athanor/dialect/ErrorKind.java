// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.error.CheckViolation;
import dev.athanor.error.ConnectFailed;
import dev.athanor.error.ConstraintViolation;
import dev.athanor.error.DataError;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.DatabaseError.Circumstance;
import dev.athanor.error.Deadlock;
import dev.athanor.error.Disconnected;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.ForeignKeyViolation;
import dev.athanor.error.LockTimeout;
import dev.athanor.error.NotNullViolation;
import dev.athanor.error.NotSupported;
import dev.athanor.error.PermissionDenied;
import dev.athanor.error.ProgrammingError;
import dev.athanor.error.QueryTimeout;
import dev.athanor.error.ReadOnlyViolation;
import dev.athanor.error.ResourcesExhausted;
import dev.athanor.error.SerializationFailure;
import dev.athanor.error.TooManyConnections;
import dev.athanor.error.TransactionAborted;
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
    TOO_MANY_CONNECTIONS,
    /** A constraint of none of the kinds above. */
    CONSTRAINT,
    /** A value that is too long, out of range, or no such thing as the column holds. */
    DATA,
    /** Wrong syntax, or names that are not there. */
    PROGRAMMING,
    NOT_SUPPORTED,
    PERMISSION,
    READ_ONLY,
    RESOURCES,
    TRANSACTION_ABORTED,
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
            case TOO_MANY_CONNECTIONS -> new TooManyConnections(where, cause);
            case CONSTRAINT -> new ConstraintViolation(where, cause);
            case DATA -> new DataError(where, cause);
            case PROGRAMMING -> new ProgrammingError(where, cause);
            case NOT_SUPPORTED -> new NotSupported(where, cause);
            case PERMISSION -> new PermissionDenied(where, cause);
            case READ_ONLY -> new ReadOnlyViolation(where, cause);
            case RESOURCES -> new ResourcesExhausted(where, cause);
            case TRANSACTION_ABORTED -> new TransactionAborted(where, cause);
            case OTHER -> new DatabaseError(ErrorCode.DATABASE, where, cause);
        };
    }

    /** Whether the database may name a culprit: a constraint that was broken, or the column that cannot hold a value. */
    public boolean hasCulprit() {
        return switch (this) {
            case UNIQUE, FOREIGN_KEY, NOT_NULL, CHECK, CONSTRAINT, DATA -> true;
            default -> false;
        };
    }

    /** Whether the connection is the matter, so that no value plays a part in it. */
    public boolean isOfConnection() {
        return this == DISCONNECTED || this == CONNECT_FAILED || this == TOO_MANY_CONNECTIONS;
    }
}
