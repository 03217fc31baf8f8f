// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.EntityState;
import java.util.Collection;
import java.util.stream.Collectors;

/** New objects refer to each other in a circle, so that none of their rows can be inserted first. */
public final class CyclicObjects extends AthanorException {
    private static final long serialVersionUID = 1L;

    CyclicObjects(Collection<EntityState> circle) {
        super(
                ErrorCode.CYCLIC_OBJECTS,
                circle.stream().map(EntityState::describe).collect(Collectors.joining(" → "))
                        + " refer to each other in a circle, so none can be inserted first."
                        + " Flush with one of the references empty, then set it.");
    }
}
