// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.EntityType;

/** A new object has no key, and the database does not make one. */
public final class IncompleteKey extends AthanorException {
    private static final long serialVersionUID = 1L;

    IncompleteKey(EntityType<?> type) {
        super(
                ErrorCode.INCOMPLETE_KEY,
                "A new " + type.name() + " has no " + type.key().name()
                        + ", and the database does not make one. Assign it before the object is written.");
    }
}
