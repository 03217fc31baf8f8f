// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A session is asked for something that it cannot do in its state, or in that of an object. */
public final class SessionError extends AthanorException {
    private static final long serialVersionUID = 1L;

    SessionError(ErrorCode code, String sentence) {
        super(code, sentence);
    }

    SessionError(ErrorCode code, String sentence, @Nullable Throwable cause) {
        super(code, sentence);
        if (cause != null) {
            initCause(cause);
        }
    }
}
