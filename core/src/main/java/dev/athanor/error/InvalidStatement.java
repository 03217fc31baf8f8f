// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A statement that cannot be rendered or run as it was built; nothing was sent. */
public final class InvalidStatement extends AthanorException {
    private static final long serialVersionUID = 1L;

    public InvalidStatement(ErrorCode code, String sentence) {
        super(code, sentence);
    }

    public InvalidStatement(ErrorCode code, String sentence, Throwable cause) {
        super(code, sentence, cause);
    }
}
