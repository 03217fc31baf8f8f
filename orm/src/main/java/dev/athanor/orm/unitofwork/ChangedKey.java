// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.EntityState;

/** The key of an object that has a row was changed. */
public final class ChangedKey extends AthanorException {
    private static final long serialVersionUID = 1L;

    ChangedKey(EntityState state) {
        super(
                ErrorCode.WRONG_STATE,
                "The key of " + state.describe() + " was changed to "
                        + state.entity().$get(state.type().key().index())
                        + ". A row keeps its key: delete the object and add another, or set the key back.");
    }
}
