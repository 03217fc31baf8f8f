// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The DDL that removes a table. */
public record DropTable(TableInfo table) implements StatementNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitDropTable(this);
    }
}
