// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.EntityState;

/** A value was assigned anew that a row keeps for good. */
public final class FixedColumn extends AthanorException {
    private static final long serialVersionUID = 1L;

    FixedColumn(EntityState state, long columns) {
        super(
                ErrorCode.WRONG_STATE,
                state.describe() + '.'
                        + state.type()
                                .attribute(Long.numberOfTrailingZeros(columns))
                                .name()
                        + " was assigned, and a row keeps it for good. Roll back or expire the object, or say that it may"
                        + " be updated.");
    }
}
