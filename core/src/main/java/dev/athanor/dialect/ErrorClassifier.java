// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.error.DatabaseError;
import dev.athanor.error.DatabaseError.Circumstance;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Turns what a driver throws into the error that callers can decide on. */
public interface ErrorClassifier {
    /** The error of the class that fits, with the constraint's name where the database tells it. */
    DatabaseError classify(SQLException thrown, Circumstance where);

    /**
     * The classifier of a database whose errors a reader understands.
     *
     * <p>What a batch throws is only a wrapper, and PostgreSQL's shows the values of the batch: the error inside it is
     * classified and becomes the cause.
     */
    static ErrorClassifier of(ErrorReader reader) {
        return (thrown, where) -> {
            SQLException telling = inside(thrown);
            ErrorKind kind = reader.kind(telling);
            if (!kind.isViolation()) {
                return kind.of(where, telling);
            }
            String named = reader.constraint(telling, kind);
            return kind.of(named == null ? where : where.constraint(named), telling);
        };
    }

    private static SQLException inside(SQLException thrown) {
        if (!(thrown instanceof BatchUpdateException)) {
            return thrown;
        }
        SQLException next = firstOther(thrown.getNextException());
        if (next != null) {
            return next;
        }
        return thrown.getCause() instanceof SQLException cause ? inside(cause) : thrown;
    }

    private static @Nullable SQLException firstOther(@Nullable SQLException chained) {
        SQLException next = chained;
        while (next instanceof BatchUpdateException) {
            next = next.getNextException();
        }
        return next;
    }
}
