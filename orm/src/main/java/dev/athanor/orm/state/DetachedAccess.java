// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.state;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.ToManyMapping;

/** An attribute that was never loaded is read on an object that has no session to load it with. */
public final class DetachedAccess extends AthanorException {
    private static final long serialVersionUID = 1L;

    DetachedAccess(EntityState state, int attribute) {
        super(ErrorCode.DETACHED_ACCESS, sentence(state, state.type().attribute(attribute)));
    }

    private static String sentence(EntityState state, AttributeMapping attribute) {
        String where = state.describe() + '.' + attribute.name();
        if (attribute instanceof ColumnMapping) {
            return where
                    + " is not loaded, and the object belongs to no session. Read it before the session is closed.";
        }
        return where
                + " was never loaded, and the object belongs to no session. Read it before the session is closed, or"
                + " load it along: options(" + (attribute instanceof ToManyMapping ? "selectIn" : "joined") + '('
                + state.type().constant(attribute) + ")).";
    }
}
