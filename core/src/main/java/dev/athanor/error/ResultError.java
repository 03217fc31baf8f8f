// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A result that does not hold what was asked of it. */
public class ResultError extends AthanorException {
    private static final long serialVersionUID = 1L;

    public ResultError(ErrorCode code, String sentence) {
        super(code, sentence);
    }

    public ResultError(ErrorCode code, String sentence, Throwable cause) {
        super(code, sentence, cause);
    }
}
