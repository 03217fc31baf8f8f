// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The DDL that makes a table. */
public record CreateTable(TableInfo table) implements StatementNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitCreateTable(this);
    }
}
