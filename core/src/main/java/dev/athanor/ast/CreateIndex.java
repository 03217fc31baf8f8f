// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The DDL that makes an index of a table. */
public record CreateIndex(TableInfo table, TableInfo.IndexInfo index, boolean ifNotExists) implements DdlNode {
    public CreateIndex(TableInfo table, TableInfo.IndexInfo index) {
        this(table, index, false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitCreateIndex(this);
    }
}
