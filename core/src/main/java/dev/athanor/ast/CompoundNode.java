// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;

/** Several queries made one: they are in QUERIES, and the columns are named by the first. */
public record CompoundNode(SetOperator operator, Clauses clauses) implements QueryNode {
    public List<QueryNode> queries() {
        return clauses.list(Clause.QUERIES).stream().map(QueryNode.class::cast).toList();
    }

    /** The query whose names and types are those of the whole. */
    public QueryNode first() {
        QueryNode first = queries().get(0);
        return first instanceof CompoundNode compound ? compound.first() : first;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitCompound(this);
    }
}
