// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/**
 * The DDL that says something of a table, or of a column or constraint of it.
 *
 * @param name the column or constraint; null for the table itself
 * @param text what is said; null takes away what was said before
 */
public record SetComment(
        Subject subject,
        TableInfo table,
        @Nullable String name,
        @Nullable String text) implements DdlNode {
    /** What is spoken of. */
    public enum Subject {
        TABLE,
        COLUMN,
        CONSTRAINT
    }

    /** What the table says of itself. */
    public static SetComment of(TableInfo table) {
        return new SetComment(Subject.TABLE, table, null, table.comment());
    }

    /** What the column says of itself. */
    public static SetComment of(TableInfo table, TableInfo.ColumnInfo column) {
        return new SetComment(Subject.COLUMN, table, column.name(), column.comment());
    }

    /** What the constraint says of itself. */
    public static SetComment of(TableInfo table, ConstraintInfo constraint) {
        return new SetComment(
                Subject.CONSTRAINT,
                table,
                constraint.name(),
                constraint.traits().comment());
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitSetComment(this);
    }
}
