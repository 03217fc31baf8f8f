// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.EntityState;

/** A value was assigned that only the database makes. */
public final class ComputedColumn extends AthanorException {
    private static final long serialVersionUID = 1L;

    ComputedColumn(EntityState state, long columns) {
        super(
                ErrorCode.WRONG_STATE,
                state.describe() + '.'
                        + state.type()
                                .attribute(Long.numberOfTrailingZeros(columns))
                                .name()
                        + " was assigned, and its values are made by the database. Leave it to that.");
    }
}
