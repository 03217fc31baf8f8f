// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A table under its own name. */
public record TableRef(TableInfo table) implements FromNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitTableRef(this);
    }
}
