// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** No connection became free in the time that an engine was told to wait; later, one may be. */
public final class PoolTimeout extends AthanorException {
    private static final long serialVersionUID = 1L;

    public PoolTimeout(String sentence) {
        super(ErrorCode.POOL_TIMEOUT, sentence);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
