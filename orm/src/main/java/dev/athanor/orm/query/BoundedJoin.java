// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.query;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.Bind;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Done;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.JoinStep;
import dev.athanor.ast.Label;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.Subquery;
import dev.athanor.ast.Walker;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins lists to a statement that counts its rows: the statement with its bounds becomes a subquery, to which the lists
 * are joined from outside, so that they do not multiply what is counted.
 */
final class BoundedJoin {
    private final Subquery inner;
    private final List<ExpressionNode> values;
    private final List<ColumnRef> outputs = new ArrayList<>();
    private final List<Ordering> order = new ArrayList<>();

    /**
     * Makes the inner statement.
     *
     * @param clauses those of the statement as the user built it
     * @param columns what its select list stands for, and what is needed to join from outside
     */
    BoundedJoin(Clauses clauses, List<ExpressionNode> columns) {
        values = new ArrayList<>(columns);
        for (Node node : clauses.list(Clause.ORDER_BY)) {
            ExpressionNode value = ((Ordering) node).value();
            if (place(value) < 0) {
                values.add(value);
            }
        }
        SelectNode select = new SelectNode(clauses.set(Clause.COLUMNS, new NodeList(List.copyOf(values))));
        inner = new Subquery(select, AliasName.anonymous("anon"), false);
        for (OutputColumn output : OutputColumn.of(select)) {
            outputs.add(new ColumnRef(inner, output.key(), output.value().type()));
        }
        for (Node node : clauses.list(Clause.ORDER_BY)) {
            Ordering term = (Ordering) node;
            order.add(new Ordering(outputs.get(place(term.value())), term.direction(), term.nulls()));
        }
    }

    /** Which of the values an expression is, or -1: the very same, or one of the same form where that tells it. */
    @SuppressWarnings("ReferenceEquality")
    private int place(Node value) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == value) {
                return i;
            }
        }
        return value instanceof ExpressionNode expression && isToldByItsForm(expression) ? values.indexOf(value) : -1;
    }

    /**
     * Whether another expression of the same form is the same: not if values are bound in it, which are not compared. A
     * label in ORDER BY means the element of that name.
     */
    private static boolean isToldByItsForm(ExpressionNode value) {
        return value instanceof Label || !new Binds().areIn(value);
    }

    /** Looks for bound values. */
    private static final class Binds extends Walker {
        private boolean found;

        boolean areIn(ExpressionNode value) {
            walk(value);
            return found;
        }

        @Override
        public Done visitBind(Bind node) {
            found = true;
            return Done.DONE;
        }
    }

    /** The outer statement: the same columns, now of the subquery, and the joins to it. */
    Clauses outer(List<Node> columns, List<JoinStep> joins) {
        Rewriter toOuter = new Rewriter() {
            @Override
            public Node visitColumnRef(ColumnRef node) {
                int place = place(node);
                return place < 0 ? node : outputs.get(place);
            }
        };
        List<Node> selected = new ArrayList<>();
        for (Node column : columns) {
            int place = place(column);
            selected.add(place < 0 ? column : outputs.get(place));
        }
        List<JoinStep> adapted = new ArrayList<>();
        for (JoinStep join : joins) {
            FromNode left = join.left();
            boolean ofInner = left != null && values.stream().anyMatch(value -> isFrom(value, left));
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
