// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** One row was asked for and there is none. */
public final class NoRowFound extends ResultError {
    private static final long serialVersionUID = 1L;

    public NoRowFound() {
        super(
                ErrorCode.NO_ROW,
                "The result has no row, and exactly one was asked for. Use oneOrNull() if none is fine.");
    }

    private NoRowFound(String sentence) {
        super(ErrorCode.NO_ROW, sentence);
    }

    /** No row of an entity has a key. */
    public static NoRowFound withKey(String entity, Object key) {
        return new NoRowFound(entity + '#' + key + " does not exist. Use get(…), which gives null, if that is fine.");
    }
}
