// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.ConstraintTraits;
import dev.athanor.ast.TableInfo.PrimaryKeyInfo;
import java.util.List;

/** The columns that tell the rows of a table apart: {@code PRIMARY KEY (a, b)}. */
public record PrimaryKey(List<String> columns, ConstraintTraits traits) implements Constraint<PrimaryKey> {
    public PrimaryKey {
        columns = List.copyOf(columns);
    }

    /** The key of these columns, in this order; they cannot be null. */
    public static PrimaryKey of(String... columns) {
        return new PrimaryKey(List.of(columns), ConstraintTraits.NONE);
    }

    /** The key of these columns, in this order; they cannot be null. */
    public static PrimaryKey of(Column<?>... columns) {
        return new PrimaryKey(Column.names(columns), ConstraintTraits.NONE);
    }

    @Override
    public PrimaryKey with(ConstraintTraits changed) {
        return new PrimaryKey(columns, changed);
    }

    @Override
    public PrimaryKeyInfo on(Table table) {
        List<String> names = table.inDatabase(columns);
        return new PrimaryKeyInfo(table.naming().primaryKey(table, traits, names), names);
    }
}
