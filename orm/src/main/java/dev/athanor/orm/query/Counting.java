// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.query;

import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.Node;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.SelectNode;
import dev.athanor.sql.Functions;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statements;

/** What can be asked about the rows of a query instead of the rows themselves. */
public final class Counting {
    private Counting() {}

    /** {@code SELECT count(*) FROM (the query)}: how many rows it has, its order left out where that changes nothing. */
    public static Select<Long> count(Select<?> query) {
        return Statements.select(Functions.count()).from(bare(query).subquery());
    }

    /** {@code SELECT EXISTS (the query)}: whether it has any row. */
    public static Select<Boolean> exists(Select<?> query) {
        return Statements.select(bare(query).exists());
    }

    /** The query without what does not change which rows it has. */
    private static <T> Select<T> bare(Select<T> query) {
        return query.rewrite(new Rewriter() {
            @Override
            public Node visitSelect(SelectNode node) {
                Clauses clauses = node.clauses().set(Clause.OPTIONS, null).set(Clause.FOR_UPDATE, null);
                return new SelectNode(isOrderNeeded(clauses) ? clauses : clauses.set(Clause.ORDER_BY, null));
            }
        });
    }

    private static boolean isOrderNeeded(Clauses clauses) {
        return clauses.has(Clause.LIMIT)
                || clauses.has(Clause.OFFSET)
                || clauses.has(Clause.FETCH)
                || !clauses.list(Clause.DISTINCT).isEmpty();
    }
}
