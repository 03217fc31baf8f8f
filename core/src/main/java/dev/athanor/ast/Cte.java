// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/**
 * A query that rows come from, written once in the WITH clause of the outermost statement.
 *
 * <p>Its name, which is always {@linkplain AliasName#distinct() distinct}, is what it is told from others by, as with a
 * {@link Subquery}.
 */
public record Cte(SelectNode select, AliasName name) implements FromNode {
    public Cte {
        name = name.distinct();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cte that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitCte(this);
    }
}
