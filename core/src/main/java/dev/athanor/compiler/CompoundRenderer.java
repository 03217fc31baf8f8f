// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.QueryNode;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.SetOperator;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.List;
import java.util.Map;

/** Renders what is particular to several queries that are made one. */
final class CompoundRenderer {
    private final Renderer to;

    CompoundRenderer(Renderer to) {
        this.to = to;
    }

    String keywords(SetOperator operator) {
        if (operator.countsDuplicates()) {
            to.require(QueryFeature.SET_OPERATORS_WITH_ALL);
        }
        return operator == SetOperator.EXCEPT && to.lacks(QueryFeature.EXCEPT_KEYWORD) ? "MINUS" : operator.keywords();
    }

    /** A query in parentheses, if the operator would otherwise take it apart. */
    void grouped(QueryNode query, Runnable inside) {
        boolean whole = query instanceof SelectNode select && !isBounded(select.clauses());
        if (!whole) {
            to.append(to.lacks(QueryFeature.QUERIES_IN_PARENTHESES) ? "SELECT * FROM (" : "(");
        }
        inside.run();
        to.append(whole ? "" : ")");
    }

    private static boolean isBounded(Clauses clauses) {
        return clauses.has(Clause.ORDER_BY)
                || clauses.has(Clause.LIMIT)
                || clauses.has(Clause.OFFSET)
                || clauses.has(Clause.FETCH)
                || clauses.has(Clause.FOR_UPDATE);
    }

    /** What is sorted by is a column of the whole, and has no other name than that. */
    void orderBy(Clauses clauses, Map<ExpressionNode, String> names) {
        List<Node> terms = clauses.list(Clause.ORDER_BY);
        if (!terms.isEmpty()) {
            to.append("\nORDER BY ");
            to.list(terms, ", ", term -> {
                Ordering ordering = (Ordering) term;
                String name = names.get(ordering.value());
                if (name == null) {
                    throw new InvalidStatement(
                            ErrorCode.INVALID_STATEMENT,
                            "A set operation is sorted only by what its first query selects. Select it there, or sort a"
                                    + " query of the subquery(…).");
                }
                if (ordering.nulls() != Ordering.Nulls.DEFAULT) {
                    to.require(QueryFeature.NULLS_ORDER);
                }
                to.name(name)
                        .append(ordering.direction().keyword())
                        .append(ordering.nulls().keywords());
            });
        }
    }
}
