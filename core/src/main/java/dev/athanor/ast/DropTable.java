// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The DDL that removes a table. */
public record DropTable(TableInfo table, boolean ifExists, boolean cascade) implements DdlNode {
    public DropTable(TableInfo table) {
        this(table, false, false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitDropTable(this);
    }
}
