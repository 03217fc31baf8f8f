// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The DDL that removes a view. */
public record DropView(TableInfo view, boolean ifExists, boolean cascade) implements DdlNode {
    public DropView(TableInfo view) {
        this(view, false, false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitDropView(this);
    }
}
