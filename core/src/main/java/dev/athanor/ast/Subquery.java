// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A query that rows come from. */
public record Subquery(SelectNode select, AliasName name) implements FromNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitSubquery(this);
    }
}
