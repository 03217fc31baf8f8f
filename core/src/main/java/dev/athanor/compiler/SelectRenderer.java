// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Alias;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Done;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Join;
import dev.athanor.ast.Label;
import dev.athanor.ast.Node;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.Star;
import dev.athanor.ast.Subquery;
import dev.athanor.dialect.Syntax.Limit;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders queries: their lists, sources, conditions and bounds. */
final class SelectRenderer {
    private final Renderer to;
    private Scope scope = Scope.NONE;
    private boolean bare;

    /** Where a query stands, which decides what it may refer to and whether its columns are those of the result. */
    enum Place {
        OUTERMOST,
        FROM,
        VALUE
    }

    SelectRenderer(Renderer to) {
        this.to = to;
    }

    /** Whether columns stand without their table, as in the RETURNING of some databases and in DDL. */
    boolean isBare() {
        return bare;
    }

    /** Renders columns without their table while {@code inside} runs. */
    void bare(Runnable inside) {
        boolean before = bare;
        bare = true;
        inside.run();
        bare = before;
    }

    Done parenthesised(SelectNode select) {
        to.append("(");
        render(select, Place.VALUE, null);
        to.append(")");
        return Done.DONE;
    }

    /** Renders something in which queries may refer to these sources while {@code inside} runs. */
    void around(FromNode from, Runnable inside) {
        Scope before = scope;
        scope = scope.around(List.of(from));
        inside.run();
        scope = before;
    }

    /**
     * Renders a query.
     *
     * @param as what the query is to the one around it, if rows come from it
     */
    void render(SelectNode select, Place place, @Nullable FromNode as) {
        Scope outside = scope;
        boolean outerBare = bare;
        bare = false;
        Scope visible = place == Place.VALUE ? outside : outside.ofSource();
        List<FromNode> froms = Froms.of(select, visible);
        scope = outside.around(froms);
        Clauses clauses = select.clauses();
        to.append("SELECT ");
        to.append(clauses.has(Clause.DISTINCT) ? "DISTINCT " : "");
        top(clauses);
        Map<ExpressionNode, String> names = columns(select, place, as);
        from(froms);
        condition("\nWHERE ", clauses.expression(Clause.WHERE));
        groupBy(clauses, names);
        condition("\nHAVING ", clauses.expression(Clause.HAVING));
        orderBy(clauses, names);
        limit(clauses);
        scope = outside;
        bare = outerBare;
    }

    /** Gives the names under which the elements are put out. */
    private Map<ExpressionNode, String> columns(SelectNode select, Place place, @Nullable FromNode as) {
        List<OutputColumn> columns = OutputColumn.of(select);
        Map<ExpressionNode, String> names = new HashMap<>();
        to.append(columns.isEmpty() ? "*" : "");
        for (int i = 0; i < columns.size(); i++) {
            to.append(i == 0 ? "" : ", ");
            String name =
                    as == null ? to.names().output(columns.get(i)) : to.names().output(as, select, i);
            column(columns.get(i), name, place);
            names.putIfAbsent(columns.get(i).value(), name);
        }
        return names;
    }

    private void column(OutputColumn column, String name, Place place) {
        ExpressionNode value = column.value();
        to.render(value);
        boolean itsOwn = place != Place.FROM
                && value instanceof ColumnRef ref
                && to.names().column(ref).equals(name);
        if (!itsOwn && !(value instanceof Star)) {
            to.append(" AS ").name(name);
        }
        if (place == Place.OUTERMOST) {
            to.addResultColumn(name, value);
        }
    }

    private void from(List<FromNode> froms) {
        if (froms.isEmpty()) {
            to.append(to.dialect().syntax().dummyFrom());
        } else {
            to.append("\nFROM ");
            to.list(froms, ", ");
        }
    }

    private void condition(String keyword, @Nullable ExpressionNode condition) {
        if (condition != null) {
            to.append(keyword).condition(condition);
        }
    }

    /**
     * A labelled value that holds a parameter is grouped by under its label: written again, its parameter is another one,
     * and databases do not see that the two values are the same.
     */
    private void groupBy(Clauses clauses, Map<ExpressionNode, String> names) {
        List<Node> values = clauses.list(Clause.GROUP_BY);
        if (!values.isEmpty()) {
            to.append("\nGROUP BY ");
            to.list(values, ", ", value -> {
                String name = value instanceof Label label && BindFinder.holdsBind(label) ? names.get(label) : null;
                if (name == null) {
                    to.render(value);
                } else {
                    to.name(name);
                }
            });
        }
    }

    /** A labelled value is sorted by under its label, as it stands in the select list. */
    private void orderBy(Clauses clauses, Map<ExpressionNode, String> names) {
        List<Node> terms = clauses.list(Clause.ORDER_BY);
        if (!terms.isEmpty()) {
            to.append("\nORDER BY ");
            to.list(terms, ", ", term -> {
                Ordering ordering = (Ordering) term;
                String name = ordering.value() instanceof Label label ? names.get(label) : null;
                if (name == null) {
                    to.render(ordering);
                } else {
                    to.name(name).append(ordering.direction().keyword());
                }
            });
        }
    }

    private void top(Clauses clauses) {
        Node limit = clauses.get(Clause.LIMIT);
        if (to.dialect().syntax().limit() == Limit.TOP && limit != null && !clauses.has(Clause.OFFSET)) {
            // the grammar of SQL Server has a parameter there in parentheses only
            to.append("TOP (").render(limit).append(") ");
        }
    }

    private void limit(Clauses clauses) {
        Node limit = clauses.get(Clause.LIMIT);
        Node offset = clauses.get(Clause.OFFSET);
        if (limit == null && offset == null) {
            return;
        }
        switch (to.dialect().syntax().limit()) {
            case LIMIT_OFFSET -> limitOffset(limit, offset, "");
            case LIMIT_OFFSET_UNBOUNDED_MINUS_ONE -> limitOffset(limit, offset, "\nLIMIT -1");
            case LIMIT_COMMA -> limitComma(limit, offset);
            case OFFSET_FETCH -> offsetFetch(limit, offset);
            case TOP -> {
                if (offset != null) {
                    requireOrder(clauses);
                    offsetFetch(limit, offset);
                }
            }
        }
    }

    private void limitOffset(@Nullable Node limit, @Nullable Node offset, String unbounded) {
        if (limit != null) {
            to.append("\nLIMIT ").render(limit);
        } else {
            to.append(unbounded);
        }
        if (offset != null) {
            to.append(limit == null && unbounded.isEmpty() ? "\nOFFSET " : " OFFSET ")
                    .render(offset);
        }
    }

    private void limitComma(@Nullable Node limit, @Nullable Node offset) {
        to.append("\nLIMIT ");
        if (offset != null) {
            to.render(offset).append(", ");
        }
        if (limit != null) {
            to.render(limit);
        } else {
            // MySQL's manual: to get all rows from an offset on, give a limit larger than any table
            to.append("18446744073709551615");
        }
    }

    private void offsetFetch(@Nullable Node limit, @Nullable Node offset) {
        if (offset != null) {
            to.append("\nOFFSET ").render(offset).append(" ROWS");
        }
        if (limit != null) {
            to.append("\nFETCH FIRST ").render(limit).append(" ROWS ONLY");
        }
    }

    private void requireOrder(Clauses clauses) {
        if (clauses.list(Clause.ORDER_BY).isEmpty()) {
            throw new UnsupportedByDialect(
                    ErrorCode.UNSUPPORTED_BY_DIALECT,
                    "The database " + to.dialect().name()
                            + " skips rows only of a sorted query. Add orderBy(…) to the one with offset(…).");
        }
    }

    Done alias(Alias node) {
        to.render(node.table()).append(as()).name(to.names().alias(node.name()));
        return Done.DONE;
    }

    Done subquery(Subquery node) {
        to.append("(");
        render(node.select(), Place.FROM, node);
        to.append(")" + as()).name(to.names().alias(node.name()));
        return Done.DONE;
    }

    private String as() {
        return to.dialect().syntax().aliasKeyword() ? " AS " : " ";
    }

    Done join(Join node) {
        to.render(node.left()).append(" " + node.kind().keywords() + " ");
        boolean nested = node.right() instanceof Join;
        to.append(nested ? "(" : "").render(node.right()).append(nested ? ")" : "");
        to.append(" ON ").condition(node.on());
        return Done.DONE;
    }
}
