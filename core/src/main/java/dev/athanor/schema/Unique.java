// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.ConstraintTraits;
import dev.athanor.ast.TableInfo.UniqueInfo;
import java.util.List;

/** Columns that together are in one row only: {@code UNIQUE (a, b)}. */
public record Unique(List<String> columns, boolean nullsAreEqual, ConstraintTraits traits)
        implements Constraint<Unique> {
    public Unique {
        columns = List.copyOf(columns);
    }

    public static Unique of(String... columns) {
        return new Unique(List.of(columns), false, ConstraintTraits.NONE);
    }

    public static Unique of(Column<?>... columns) {
        return new Unique(Column.names(columns), false, ConstraintTraits.NONE);
    }

    /** {@code NULLS NOT DISTINCT}: there may be one null. */
    public Unique nullsNotDistinct() {
        return new Unique(columns, true, traits);
    }

    @Override
    public Unique with(ConstraintTraits changed) {
        return new Unique(columns, nullsAreEqual, changed);
    }

    @Override
    public UniqueInfo on(Table table) {
        List<String> names = table.inDatabase(columns);
        return new UniqueInfo(table.naming().unique(table, traits, names), names, nullsAreEqual);
    }
}
