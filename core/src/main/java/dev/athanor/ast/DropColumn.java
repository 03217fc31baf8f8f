// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The DDL that takes a column from a table. */
public record DropColumn(TableInfo table, String column, boolean ifExists, boolean cascade) implements DdlNode {
    public DropColumn(TableInfo table, String column) {
        this(table, column, false, false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitDropColumn(this);
    }
}
