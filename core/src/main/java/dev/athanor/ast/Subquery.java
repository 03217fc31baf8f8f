// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/**
 * A query that rows come from.
 *
 * <p>Its name, which is always {@linkplain AliasName#distinct() distinct}, is what it is told from others by: what refers
 * to its columns is compared without looking into it.
 */
public record Subquery(SelectNode select, AliasName name) implements FromNode {
    public Subquery {
        name = name.distinct();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subquery that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitSubquery(this);
    }
}
