// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The DDL that adds a column to a table that is there. */
public record AddColumn(TableInfo table, TableInfo.ColumnInfo column, boolean ifNotExists) implements DdlNode {
    public AddColumn(TableInfo table, TableInfo.ColumnInfo column) {
        this(table, column, false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitAddColumn(this);
    }
}
