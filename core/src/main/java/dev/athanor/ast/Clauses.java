// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a statement consists of: at most one node for each clause; immutable, copied on change. */
@SuppressWarnings("EnumOrdinal") // an array by ordinal is what an EnumMap is, without its cost
public final class Clauses {
    public static final Clauses EMPTY = new Clauses(new @Nullable Node[Clause.values().length]);

    private final @Nullable Node[] nodes;
    private int hash;
    private @Nullable Object memo;

    private Clauses(@Nullable Node[] nodes) {
        this.nodes = nodes;
    }

    public @Nullable Node get(Clause clause) {
        return nodes[clause.ordinal()];
    }

    public boolean has(Clause clause) {
        return get(clause) != null;
    }

    /** The nodes of a clause that is a list; empty when the statement has no such clause. */
    public List<Node> list(Clause clause) {
        return get(clause) instanceof NodeList list ? list.nodes() : List.of();
    }

    /** The value of a clause that is an expression, or null. */
    public @Nullable ExpressionNode expression(Clause clause) {
        return (ExpressionNode) get(clause);
    }

    public Clauses set(Clause clause, @Nullable Node node) {
        @Nullable Node[] copy = nodes.clone();
        copy[clause.ordinal()] = node;
        return new Clauses(copy);
    }

    /** Appends to a clause that is a list. */
    public Clauses append(Clause clause, List<? extends Node> more) {
        NodeList now = get(clause) instanceof NodeList list ? list : NodeList.EMPTY;
        return set(clause, now.append(more));
    }

    /** Adds a condition to a clause that is one: all of them must hold. */
    public Clauses and(Clause clause, ExpressionNode condition) {
        ExpressionNode now = expression(clause);
        return set(clause, now == null ? condition : Operator.AND.of(now, condition));
    }

    /** The same clauses with each node replaced; this very object when none was. */
    public Clauses map(UnaryOperator<Node> change) {
        @Nullable Node[] copy = null;
        for (int i = 0; i < nodes.length; i++) {
            Node before = nodes[i];
            if (before != null) {
                Node after = change.apply(before);
                if (after != before) {
                    copy = copy == null ? nodes.clone() : copy;
                    copy[i] = after;
                }
            }
        }
        return copy == null ? this : new Clauses(copy);
    }

    /**
     * What was found out of the statement with these clauses and is wanted again if this very statement is met again, or
     * null. It is no part of what they are: a copy does not have it, and equality does not see it.
     */
    public @Nullable Object memo() {
        return memo;
    }

    /** Keeps something that was found out of the statement with these clauses; what was kept before is forgotten. */
    public void memo(Object found) {
        memo = found;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Clauses that && Arrays.equals(nodes, that.nodes);
    }

    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = Arrays.hashCode(nodes);
            hash = known;
        }
        return known;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Clause clause : Clause.values()) {
            if (has(clause)) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(clause)
                        .append('=')
                        .append(get(clause));
            }
        }
        return text.toString();
    }
}
