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
 * @param fixed whether a row keeps the value that it was inserted with
 */
public record ColumnMapping(
        String name,
        int index,
        Column<?> column,
        boolean hidden,
        Generation generation,
        @Nullable Versioning versioning,
        boolean fixed)
        implements AttributeMapping {
    /** An ordinary column, whose values the program makes. */
    public ColumnMapping(String name, int index, Column<?> column, boolean hidden) {
        this(name, index, column, hidden, Generation.NEVER, null, false);
    }

    /** The same, whose value a row keeps for good. */
    public ColumnMapping asFixed() {
        return new ColumnMapping(name, index, column, hidden, generation, versioning, true);
    }

    /** The name that users know: of the only column of a reference, that of the reference. */
    public String shown() {
        return hidden && name.endsWith(".key") ? name.substring(0, name.length() - ".key".length()) : name;
    }

    /** The same, made by the database if the column says that it does so. */
    ColumnMapping asTheColumnSays() {
        boolean silent = generation == Generation.NEVER && versioning == null && !hidden;
        if (!silent || !column.isComputed() && !column.hasServerDefault()) {
            return this;
        }
        Generation made = column.isComputed() ? Generation.ALWAYS : Generation.ON_INSERT;
        return new ColumnMapping(name, index, column, false, made, null, fixed);
    }
}
