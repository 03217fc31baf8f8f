// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.dialect.ErrorKind;
import dev.athanor.error.Culprit;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.DatabaseError.Circumstance;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that the database refused; see {@link EngineListener#failed}. What reaches the caller in the end is always a
 * {@link DatabaseError}, so that whoever catches those, or asks whether to try again, is not deceived.
 */
public final class ErrorEvent {
    private final @Nullable Connection connection;
    private final Circumstance where;
    private DatabaseError error;

    ErrorEvent(@Nullable Connection connection, Circumstance where, DatabaseError error) {
        this.connection = connection;
        this.where = where.culprit(new Culprit(error.constraint(), error.table(), error.column()));
        this.error = error;
    }

    /** The connection on which it happened, or null if there was none to be had. */
    public @Nullable Connection connection() {
        return connection;
    }

    /** The error as the listeners before left it. */
    public DatabaseError error() {
        return error;
    }

    /** What the driver threw, values and all. */
    public SQLException driverException() {
        return error.driverException();
    }

    /** Where it happened, for errors of the listener's own making. */
    public Circumstance where() {
        return where;
    }

    /**
     * Tells the caller another error. If that {@linkplain DatabaseError#isDisconnect() is a disconnect} and this one is none,
     * the connection counts as lost, and the pool takes no other for granted.
     */
    public void replace(DatabaseError another) {
        error = another;
    }

    /** Makes it an error of another kind, such as a lost connection of which the dialect does not know. */
    public void classify(ErrorKind kind) {
        replace(kind.of(where, (SQLException) Objects.requireNonNull(error.getCause())));
    }
}
