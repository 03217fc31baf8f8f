// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/**
 * A query that rows come from.
 *
 * @param lateral whether it may refer to what stands before it in the FROM clause
 */
public record Subquery(QueryNode query, AliasName name, boolean lateral) implements DerivedFrom {
    public Subquery {
        name = name.distinct();
    }

    @Override
    public Node content() {
        return query;
    }

    @Override
    public Subquery with(Node content, AliasName other) {
        return new Subquery((QueryNode) content, other, lateral);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subquery that && name.equals(that.name) && lateral == that.lateral;
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
