// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A query that rows come from, written once in the WITH clause of the outermost statement. */
public record Cte(SelectNode select, AliasName name) implements FromNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitCte(this);
    }
}
