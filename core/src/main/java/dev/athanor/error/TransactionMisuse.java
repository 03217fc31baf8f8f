// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** A transaction that is begun or ended where that is not possible. */
public final class TransactionMisuse extends AthanorException {
    private static final long serialVersionUID = 1L;

    public TransactionMisuse(ErrorCode code, String sentence) {
        super(code, sentence);
    }

    public TransactionMisuse(ErrorCode code, String sentence, Throwable cause) {
        super(code, sentence, cause);
    }
}
