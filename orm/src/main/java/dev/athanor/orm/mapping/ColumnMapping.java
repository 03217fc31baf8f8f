// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that is stored in a column.
 *
 * @param hidden whether it is only the foreign key of a reference, without an accessor of its own
 * @param generation who makes the values
 * @param versioning how it goes on if it is the version of the row, or null if it is not
 */
public record ColumnMapping(
        String name,
        int index,
        Column<?> column,
        boolean hidden,
        Generation generation,
        @Nullable Versioning versioning)
        implements AttributeMapping {
    /** An ordinary column, whose values the program makes. */
    public ColumnMapping(String name, int index, Column<?> column, boolean hidden) {
        this(name, index, column, hidden, Generation.NEVER, null);
    }
}
