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
}
