// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A connection, result or session that is used after it was closed. */
public final class ClosedResource extends AthanorException {
    private static final long serialVersionUID = 1L;

    public ClosedResource(ErrorCode code, String sentence) {
        super(code, sentence);
    }

    public ClosedResource(ErrorCode code, String sentence, Throwable cause) {
        super(code, sentence, cause);
    }
}
