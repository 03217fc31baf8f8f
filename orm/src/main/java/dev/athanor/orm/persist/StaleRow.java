// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.EntityState;

/** A row that was to be changed or deleted is not there any more: someone else deleted it meanwhile. */
public final class StaleRow extends AthanorException {
    private static final long serialVersionUID = 1L;

    StaleRow(EntityState state, String what) {
        super(
                ErrorCode.STALE_ROW,
                "The row of " + state.describe() + " was to be " + what
                        + " and is not there any more. Roll back, and read it again before changing it.");
    }
}
