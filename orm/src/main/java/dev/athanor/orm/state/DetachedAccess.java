// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.state;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.ToManyMapping;
import java.util.Locale;

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
                + state.type().name() + '.' + constant(attribute.name()) + ")).";
    }

    private static String constant(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
