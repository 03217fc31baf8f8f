// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.query;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.JoinStep;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.Subquery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins lists to a statement that counts its rows: the statement with its bounds becomes a subquery, to which the lists
 * are joined from outside, so that they do not multiply what is counted.
 */
final class BoundedJoin {
    private final Subquery inner;
    private final Map<ExpressionNode, ColumnRef> outside = new HashMap<>();
    private final List<Ordering> order = new ArrayList<>();

    /**
     * Makes the inner statement.
     *
     * @param clauses those of the statement as the user built it
     * @param columns what its select list stands for
     */
    BoundedJoin(Clauses clauses, List<ExpressionNode> columns) {
        List<Node> selected = new ArrayList<>(columns);
        for (Node node : clauses.list(Clause.ORDER_BY)) {
            Ordering term = (Ordering) node;
            if (!columns.contains(term.value())) {
                selected.add(term.value());
            }
        }
        SelectNode select = new SelectNode(clauses.set(Clause.COLUMNS, new NodeList(selected)));
        inner = new Subquery(select, AliasName.anonymous("anon"), false);
        List<OutputColumn> outputs = OutputColumn.of(select);
        for (int i = 0; i < outputs.size(); i++) {
            ExpressionNode value = outputs.get(i).value();
            outside.putIfAbsent(value, new ColumnRef(inner, outputs.get(i).key(), value.type()));
        }
        for (Node node : clauses.list(Clause.ORDER_BY)) {
            Ordering term = (Ordering) node;
            order.add(new Ordering(outer(term.value()), term.direction(), term.nulls()));
        }
    }

    private ExpressionNode outer(ExpressionNode value) {
        return java.util.Objects.requireNonNull(outside.get(value));
    }

    /** The outer statement: the same columns, now of the subquery, and the joins to it. */
    Clauses outer(List<Node> columns, List<JoinStep> joins) {
        Rewriter toOuter = new Rewriter() {
            @Override
            public Node visitColumnRef(ColumnRef node) {
                ColumnRef replaced = outside.get(node);
                return replaced == null ? node : replaced;
            }
        };
        List<Node> selected = new ArrayList<>();
        for (Node column : columns) {
            ColumnRef replaced = column instanceof ExpressionNode value ? outside.get(value) : null;
            selected.add(replaced == null ? column : replaced);
        }
        List<JoinStep> adapted = new ArrayList<>();
        for (JoinStep join : joins) {
            FromNode left = join.left();
            boolean ofInner = left != null && outside.keySet().stream().anyMatch(value -> isFrom(value, left));
            ExpressionNode on = join.on() == null ? null : toOuter.rewrite(join.on());
            adapted.add(new JoinStep(ofInner ? inner : left, join.right(), on, join.kind()));
        }
        Clauses clauses = Clauses.EMPTY
                .append(Clause.COLUMNS, selected)
                .append(Clause.FROM, List.of(inner))
                .append(Clause.JOINS, adapted);
        return order.isEmpty() ? clauses : clauses.append(Clause.ORDER_BY, order);
    }

    private static boolean isFrom(ExpressionNode value, FromNode from) {
        return value instanceof ColumnRef column && column.from().equals(from);
    }
}
