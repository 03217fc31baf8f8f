// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** One row was asked for and there are more. */
public final class SeveralRowsFound extends ResultError {
    private static final long serialVersionUID = 1L;

    public SeveralRowsFound() {
        super(
                ErrorCode.SEVERAL_ROWS,
                "The result has more than one row, and at most one was asked for. Use first() if any of them will do.");
    }
}
