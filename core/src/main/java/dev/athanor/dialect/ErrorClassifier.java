// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.error.DatabaseError;
import dev.athanor.error.DatabaseError.Circumstance;
import dev.athanor.error.DriverException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Turns what a driver throws into the error that callers can decide on. */
public interface ErrorClassifier {
    /** The error of the class that fits, with what the database names as the cause. */
    DatabaseError classify(SQLException thrown, Circumstance where);

    /**
     * The classifier of a database whose errors a reader understands.
     *
     * <p>What a batch throws is only a wrapper, and PostgreSQL's shows the values of the batch: the error inside it is
     * classified and becomes the cause. Where values may not be shown, the cause is one that shows none.
     */
    static ErrorClassifier of(ErrorReader reader) {
        return (thrown, where) -> {
            SQLException telling = inside(thrown);
            ErrorKind kind = reader.kind(telling);
            return kind.of(
                    kind.hasCulprit() ? where.culprit(reader.culprit(telling, kind)) : where,
                    where.showsValues() ? telling : discreet(telling, kind, reader));
        };
    }

    private static SQLException discreet(SQLException telling, ErrorKind kind, ErrorReader reader) {
        String message =
                kind.isOfConnection() ? String.valueOf(telling.getMessage()) : reader.withoutValues(telling, kind);
        Throwable behind = kind.isOfConnection() ? telling.getCause() : null;
        boolean hidesNothing = message.equals(telling.getMessage())
                && telling.getCause() == behind
                && telling.getNextException() == null
                && telling.getSuppressed().length == 0;
        return hidesNothing ? telling : new DriverException(telling, message, behind);
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
