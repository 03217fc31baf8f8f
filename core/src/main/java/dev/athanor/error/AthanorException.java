// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * The root of everything Athanor throws, so that one {@code catch} can hold whatever the library refuses or reports.
 *
 * <p>Every instance has a stable {@linkplain #code() code} from the catalogue {@link ErrorCode} and a message of the
 * form {@code ATH-214: Table "users" has no column "emial". Did you mean "email"?}.
 */
public abstract class AthanorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    protected AthanorException(ErrorCode code, String sentence) {
        super(code.id() + ": " + sentence);
        this.code = code;
    }

    protected AthanorException(ErrorCode code, String sentence, Throwable cause) {
        super(code.id() + ": " + sentence, cause);
        this.code = code;
    }

    /** The entry of the catalogue that explains this error; it never changes between versions. */
    public final ErrorCode code() {
        return code;
    }

    /** Whether the same work, begun anew in a new transaction, may succeed. */
    public boolean isRetryable() {
        return false;
    }
}
