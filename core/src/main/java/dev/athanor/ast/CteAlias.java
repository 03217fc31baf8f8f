// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/** A CTE under another name, so that a query can use it twice. */
public record CteAlias(Cte cte, AliasName name) implements DerivedFrom {
    public CteAlias {
        name = name.distinct();
    }

    @Override
    public Node content() {
        return cte;
    }

    @Override
    public CteAlias with(Node content, AliasName other) {
        return new CteAlias((Cte) content, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CteAlias that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitCteAlias(this);
    }
}
