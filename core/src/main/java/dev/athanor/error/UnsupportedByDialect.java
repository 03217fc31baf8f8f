// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** Something a database cannot do, refused by name before anything is sent. */
public final class UnsupportedByDialect extends AthanorException {
    private static final long serialVersionUID = 1L;

    public UnsupportedByDialect(ErrorCode code, String sentence) {
        super(code, sentence);
    }

    public UnsupportedByDialect(ErrorCode code, String sentence, Throwable cause) {
        super(code, sentence, cause);
    }
}
