// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** Something that belongs to one thread at a time is used by two at once; the one that was there first is not disturbed. */
public final class ConcurrentUse extends AthanorException {
    private static final long serialVersionUID = 1L;

    public ConcurrentUse(ErrorCode code, String sentence) {
        super(code, sentence);
    }
}
