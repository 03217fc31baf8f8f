// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The DDL that makes a view, or replaces it. */
public record CreateView(TableInfo view, boolean orReplace, boolean ifNotExists) implements DdlNode {
    public CreateView(TableInfo view) {
        this(view, false, false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitCreateView(this);
    }
}
