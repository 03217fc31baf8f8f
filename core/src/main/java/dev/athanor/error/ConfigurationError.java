// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** An engine, URL, option or mapping that cannot work; thrown before anything is sent to a database. */
public final class ConfigurationError extends AthanorException {
    private static final long serialVersionUID = 1L;

    public ConfigurationError(ErrorCode code, String sentence) {
        super(code, sentence);
    }

    public ConfigurationError(ErrorCode code, String sentence, Throwable cause) {
        super(code, sentence, cause);
    }
}
