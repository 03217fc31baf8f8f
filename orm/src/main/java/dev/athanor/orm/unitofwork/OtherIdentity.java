// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Hierarchy;
import dev.athanor.orm.state.EntityState;
import java.util.Objects;

/** The discriminator of a new object says that it is of another class than it is. */
public final class OtherIdentity extends AthanorException {
    private static final long serialVersionUID = 1L;

    private OtherIdentity(EntityState state, ColumnMapping discriminator) {
        super(
                ErrorCode.WRONG_STATE,
                state.describe() + '.' + discriminator.name() + " is "
                        + state.entity().$get(discriminator.index()) + ", and tells the class of the row, which is "
                        + state.type().identity() + ". Leave it alone, or make an object of the other class.");
    }

    static void refuse(EntityState state) {
        EntityType<?> type = state.type();
        Hierarchy hierarchy = type.hierarchy();
        ColumnMapping discriminator = hierarchy == null ? null : hierarchy.attribute();
        if (discriminator != null && !Objects.equals(state.entity().$get(discriminator.index()), type.identity())) {
            throw new OtherIdentity(state, discriminator);
        }
    }
}
