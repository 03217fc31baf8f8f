// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The DDL that removes an index of a table. */
public record DropIndex(TableInfo table, TableInfo.IndexInfo index, boolean ifExists) implements DdlNode {
    public DropIndex(TableInfo table, TableInfo.IndexInfo index) {
        this(table, index, false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitDropIndex(this);
    }
}
