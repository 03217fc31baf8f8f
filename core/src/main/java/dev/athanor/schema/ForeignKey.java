// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.ConstraintTraits;
import dev.athanor.ast.ReferentialAction;
import dev.athanor.ast.TableInfo.ForeignKeyInfo;
import dev.athanor.ast.TableInfo.Match;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns that refer to those of another table: {@code FOREIGN KEY (a, b) REFERENCES t (x, y)}. The other table may be
 * declared later.
 */
public record ForeignKey(
        List<String> columns,
        List<Reference> references,
        @Nullable ReferentialAction deleting,
        @Nullable ReferentialAction updating,
        @Nullable Match matching,
        boolean later,
        ConstraintTraits traits)
        implements Constraint<ForeignKey> {
    public ForeignKey {
        columns = List.copyOf(columns);
        references = List.copyOf(references);
    }

    public static ForeignKey of(String... columns) {
        return of(List.of(columns));
    }

    public static ForeignKey of(Column<?>... columns) {
        return of(Column.names(columns));
    }

    public static ForeignKey of(List<String> columns) {
        return new ForeignKey(columns, List.of(), null, null, null, false, ConstraintTraits.NONE);
    }

    /** What they refer to, each as {@code table.column} or {@code schema.table.column}. */
    public ForeignKey references(String... tableAndColumns) {
        return references(Arrays.stream(tableAndColumns).map(Reference::parse).toList());
    }

    /** What they refer to. */
    public ForeignKey references(Column<?>... targets) {
        return references(Arrays.stream(targets).map(Reference::to).toList());
    }

    /** What they refer to. */
    public ForeignKey references(List<Reference> targets) {
        return new ForeignKey(columns, targets, deleting, updating, matching, later, traits);
    }

    /** {@code ON DELETE …}. */
    public ForeignKey onDelete(ReferentialAction action) {
        return new ForeignKey(columns, references, action, updating, matching, later, traits);
    }

    /** {@code ON UPDATE …}. */
    public ForeignKey onUpdate(ReferentialAction action) {
        return new ForeignKey(columns, references, deleting, action, matching, later, traits);
    }

    /** {@code MATCH FULL} and the like. */
    public ForeignKey match(Match kind) {
        return new ForeignKey(columns, references, deleting, updating, kind, later, traits);
    }

    /**
     * Adds it by {@code ALTER TABLE} after all tables are made, and takes it away before they are dropped. Tables that refer
     * to each other in a circle get this without being told.
     */
    public ForeignKey useAlter() {
        return new ForeignKey(columns, references, deleting, updating, matching, true, traits);
    }

    /** The same without a hold on the tables of one metadata, for a copy of a table in another. */
    ForeignKey detached(Table holder) {
        List<Reference> detached = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            detached.add(references.get(i).detached(holder, columns.get(i)));
        }
        return references(detached);
    }

    @Override
    public ForeignKey with(ConstraintTraits changed) {
        return new ForeignKey(columns, references, deleting, updating, matching, later, changed);
    }

    @Override
    public ForeignKeyInfo on(Table table) {
        List<String> own = table.inDatabase(columns);
        if (columns.isEmpty() || columns.size() != references.size()) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_SCHEMA,
                    "A foreign key of table \"" + table + "\" has the columns " + columns + " and refers to "
                            + references.size() + ". Say of each what it refers to.");
        }
        List<Column<?>> targets = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            targets.add(references.get(i).resolve(table, columns.get(i)));
        }
        Table target = targets.get(0).table();
        for (Column<?> each : targets) {
            if (each.table() != target) {
                throw new ConfigurationError(
                        ErrorCode.INVALID_SCHEMA,
                        "A foreign key of table \"" + table + "\" refers to columns of both \"" + target + "\" and \""
                                + each.table() + "\". Declare one for each.");
            }
        }
        List<String> names = targets.stream().<String>map(Column::name).toList();
        return new ForeignKeyInfo(
                table.naming().foreignKey(table, traits, own, target, names),
                own,
                target,
                names,
                deleting,
                updating,
                matching,
                later);
    }
}
