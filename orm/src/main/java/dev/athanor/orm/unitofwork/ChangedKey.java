// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Keys;
import org.jspecify.annotations.Nullable;

/** The key of an object that has a row was changed. */
public final class ChangedKey extends AthanorException {
    private static final long serialVersionUID = 1L;

    ChangedKey(EntityState state) {
        super(ErrorCode.WRONG_STATE, sentence(state, Keys.expected(state.entity())));
    }

    private static String sentence(EntityState state, @Nullable Object now) {
        return now == null
                ? "A reference of " + state.describe()
                        + " that is part of its key was emptied, and a row keeps its key."
                        + " Delete the object, as a list does with what leaves it when it says DELETE_ORPHAN."
                : "The key of " + state.describe() + " was changed to " + now
                        + ". A row keeps its key: delete the object and add another, or set the key back.";
    }
}
