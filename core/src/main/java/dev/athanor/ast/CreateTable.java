// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;

/**
 * The DDL that makes a table.
 *
 * @param later the foreign keys that are left out, to be added when all tables are there
 */
public record CreateTable(TableInfo table, boolean ifNotExists, List<TableInfo.ForeignKeyInfo> later)
        implements DdlNode {
    public CreateTable {
        later = List.copyOf(later);
    }

    public CreateTable(TableInfo table) {
        this(table, false, List.of());
    }

    public CreateTable ifNotExists(boolean so) {
        return new CreateTable(table, so, later);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitCreateTable(this);
    }
}
