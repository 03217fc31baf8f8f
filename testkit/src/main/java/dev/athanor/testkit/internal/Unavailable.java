// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import org.jspecify.annotations.Nullable;

/** Says in one sentence why a database cannot be tested on here. */
public final class Unavailable extends Exception {
    private Unavailable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    public static Unavailable because(String reason) {
        return new Unavailable(reason, null);
    }

    /** {@code what} failed with {@code cause}. */
    public static Unavailable because(String what, Throwable cause) {
        return new Unavailable(what + ": " + words(cause), cause);
    }

    /** The first line of the innermost message: what the database itself said, and not who passed it on. */
    public static String words(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null || message.isBlank()
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElseThrow();
    }

    /** The reason, as one line. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
