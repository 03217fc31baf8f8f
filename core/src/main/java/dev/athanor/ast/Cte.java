// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/**
 * A statement that rows come from, written once in a WITH clause.
 *
 * @param statement a query, or a statement that writes and has a RETURNING clause
 * @param style how it is written and what the database shall do with it
 */
public record Cte(ClausalNode statement, AliasName name, Style style) implements DerivedFrom {
    /**
     * How a CTE is written.
     *
     * @param recursive whether it refers to itself, by way of {@link CteSelf}
     * @param nesting whether it stands in the WITH clause of the query that uses it, not in the outermost one
     * @param materialized whether the database shall compute it once and apart, or shall not; null leaves it the choice
     */
    public record Style(
            boolean recursive, boolean nesting, @Nullable Boolean materialized) {
        public static final Style PLAIN = new Style(false, false, null);
    }

    public Cte {
        name = name.distinct();
    }

    @Override
    public Node content() {
        return statement;
    }

    @Override
    public Cte with(Node content, AliasName other) {
        return new Cte((ClausalNode) content, other, style);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cte that && name.equals(that.name) && style.equals(that.style);
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
