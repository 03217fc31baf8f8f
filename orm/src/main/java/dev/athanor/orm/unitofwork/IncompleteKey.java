// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import java.util.List;
import java.util.stream.Collectors;

/** A new object has no key, and the database does not make one. */
public final class IncompleteKey extends AthanorException {
    private static final long serialVersionUID = 1L;

    IncompleteKey(EntityType<?> type, List<ColumnMapping> missing) {
        super(
                ErrorCode.INCOMPLETE_KEY,
                "A new " + type.name() + " has no "
                        + missing.stream().map(ColumnMapping::shown).collect(Collectors.joining(" and no "))
                        + ", and the database does not make one. Assign it before the object is written.");
    }
}
