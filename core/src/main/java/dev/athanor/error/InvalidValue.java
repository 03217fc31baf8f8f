// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A value that does not fit the type it is bound, read or compared as. */
public final class InvalidValue extends AthanorException {
    private static final long serialVersionUID = 1L;

    public InvalidValue(ErrorCode code, String sentence) {
        super(code, sentence);
    }

    public InvalidValue(ErrorCode code, String sentence, Throwable cause) {
        super(code, sentence, cause);
    }
}
