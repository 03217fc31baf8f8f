// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a driver threw, without the values that its message shows: databases quote the row that they refuse, and whatever
 * is the cause of an error gets into logs. It has the state, the number and the stack of the original, and prints as it.
 */
public final class DriverException extends SQLException {
    private static final long serialVersionUID = 1L;

    private final String originalClass;
    private final transient @Nullable SQLException original;

    /**
     * @param message that of the original, without values
     * @param cause what is behind it, if that shows no value either
     */
    public DriverException(SQLException original, String message, @Nullable Throwable cause) {
        super(message, original.getSQLState(), original.getErrorCode(), cause);
        this.originalClass = original.getClass().getName();
        this.original = original;
        setStackTrace(original.getStackTrace());
    }

    /** What the driver threw, values and all; this very exception once it was serialized. */
    public SQLException original() {
        return original == null ? this : original;
    }

    /** As the original prints, so that whoever reads a log finds what the driver is known for. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // the message is that of the original already
    public String toString() {
        return originalClass + ": " + getMessage();
    }
}
