// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The DDL that makes a table of what a query gives. */
public record CreateTableAs(TableInfo table, StatementNode query, boolean ifNotExists) implements DdlNode {
    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitCreateTableAs(this);
    }
}
