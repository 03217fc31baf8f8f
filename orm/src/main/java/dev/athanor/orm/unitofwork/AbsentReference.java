// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.EntityState;

/** An object to be written refers to a new one that is not in the session, so that there is no key to write. */
public final class AbsentReference extends AthanorException {
    private static final long serialVersionUID = 1L;

    AbsentReference(EntityState state, ToOneMapping reference) {
        super(
                ErrorCode.WRONG_STATE,
                state.describe() + '.' + reference.name() + " is a new "
                        + reference.target().name()
                        + " that is not in the session and so has no row to refer to. Add it, or refer to another.");
    }
}
