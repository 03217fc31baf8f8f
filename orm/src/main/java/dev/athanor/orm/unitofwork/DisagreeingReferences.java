// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.EntityState;

/** Two references of an object share a column, and point at objects that have different values for it. */
public final class DisagreeingReferences extends AthanorException {
    private static final long serialVersionUID = 1L;

    DisagreeingReferences(EntityState state, ToOneMapping reference, ColumnMapping column) {
        super(
                ErrorCode.WRONG_STATE,
                state.describe() + '.' + reference.name() + " and another reference share the column \""
                        + column.column().name()
                        + "\", and point at objects with different values for it. Let both point at objects that"
                        + " agree.");
    }
}
