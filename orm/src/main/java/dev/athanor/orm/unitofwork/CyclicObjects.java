// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.EntityState;
import java.util.Collection;
import java.util.stream.Collectors;

/** Objects refer to each other in a circle, so that none of their rows can be inserted, or deleted, first. */
public final class CyclicObjects extends AthanorException {
    private static final long serialVersionUID = 1L;

    CyclicObjects(Collection<EntityState> circle, String what) {
        super(
                ErrorCode.CYCLIC_OBJECTS,
                circle.stream().map(EntityState::describe).collect(Collectors.joining(" → "))
                        + (circle.size() == 1 ? " refers to itself" : " refer to each other in a circle")
                        + ", so none can be " + what
                        + " first. Flush with one of the references empty, and only then do the rest.");
    }
}
