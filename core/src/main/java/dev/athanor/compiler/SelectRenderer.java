// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.CompoundNode;
import dev.athanor.ast.Cte;
import dev.athanor.ast.DerivedFrom;
import dev.athanor.ast.Done;
import dev.athanor.ast.EntityElement;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Grouping;
import dev.athanor.ast.Hint;
import dev.athanor.ast.Inline;
import dev.athanor.ast.Label;
import dev.athanor.ast.Node;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.QueryNode;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.Star;
import dev.athanor.ast.TextQuery;
import dev.athanor.dialect.QueryFeature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders queries: their lists, sources, conditions and bounds. */
final class SelectRenderer {
    private final Renderer to;
    private final BoundRenderer bounds;
    private final CompoundRenderer compounds;
    private List<Hint> hints = List.of();
    private Scope scope = Scope.NONE;
    private @Nullable Owner owner;

    /** What stands before columns in the place of their source: all of them, or those of one. */
    private record Owner(@Nullable FromNode of, String words) {}

    /** Where a query stands, which decides what it may refer to and whether its columns are those of the result. */
    enum Place {
        OUTERMOST,
        FROM,
        /** In a FROM clause, of which it sees the rest. */
        LATERAL,
        VALUE;

        boolean isSource() {
            return this == FROM || this == LATERAL;
        }
    }

    SelectRenderer(Renderer to) {
        this.to = to;
        this.bounds = new BoundRenderer(to);
        this.compounds = new CompoundRenderer(to);
    }

    /** What stands before a column in the place of its source, such as nothing at all; null if it is the source itself. */
    @Nullable
    String owner(FromNode from) {
        Owner now = owner;
        return now != null && (now.of == null || now.of.equals(from)) ? now.words : null;
    }

    /** Renders columns without their table while {@code inside} runs. */
    void bare(Runnable inside) {
        owned(null, "", inside);
    }

    /** Renders the columns of a source, or all, with these words before them while {@code inside} runs. */
    void owned(@Nullable FromNode from, String words, Runnable inside) {
        Owner before = owner;
        owner = new Owner(from, words);
        inside.run();
        owner = before;
    }

    Done parenthesised(QueryNode query) {
        to.append("(");
        render(query, Place.VALUE, null);
        to.append(")");
        return Done.DONE;
    }

    /** Renders something in which queries may refer to these sources while {@code inside} runs. */
    void around(List<FromNode> froms, Runnable inside) {
        Scope before = scope;
        scope = scope.around(froms);
        inside.run();
        scope = before;
    }

    /**
     * Renders a query.
     *
     * @param as what the query is to the one around it, if rows come from it
     */
    void render(QueryNode query, Place place, @Nullable DerivedFrom as) {
        Scope outside = scope;
        Owner outer = owner;
        owner = null;
        to.withs().around(place != Place.OUTERMOST, () -> body(query, place, as));
        scope = outside;
        owner = outer;
    }

    /** Gives the names under which the query puts its elements out. */
    private Map<ExpressionNode, String> body(QueryNode query, Place place, @Nullable DerivedFrom as) {
        query.clauses().list(Clause.WITH).forEach(cte -> to.withs().define((Cte) cte));
        if (query instanceof TextQuery text) {
            return text(text, place);
        }
        return query instanceof SelectNode select
                ? select(narrowed(select), place, as)
                : compound((CompoundNode) query, place, as);
    }

    /** An entity in a subquery stands for its rows, and not for those of others in the same table. */
    private static SelectNode narrowed(SelectNode select) {
        SelectNode narrowed = select;
        for (Node column : select.clauses().list(Clause.COLUMNS)) {
            ExpressionNode criterion =
                    column instanceof EntityElement entity ? entity.handle().criterion(entity.from()) : null;
            if (criterion != null) {
                narrowed = new SelectNode(narrowed.clauses().and(Clause.WHERE, criterion));
            }
        }
        return narrowed;
    }

    private Map<ExpressionNode, String> select(SelectNode select, Place place, @Nullable DerivedFrom as) {
        Scope outside = scope;
        List<Hint> outerHints = hints;
        Scope visible = place == Place.FROM ? outside.ofSource() : outside;
        List<FromNode> froms = Froms.of(select, visible);
        scope = outside.around(froms);
        Clauses clauses = select.clauses();
        to.product(CartesianProduct.find(froms, clauses.expression(Clause.WHERE)));
        hints = Hints.of(clauses, to.dialect());
        to.append("SELECT ");
        if (to.lacks(QueryFeature.HINTS_BEHIND_TABLES)) {
            hintComment();
        }
        hints(Hint.Place.PREFIX, "", " ");
        distinct(clauses);
        bounds.top(clauses);
        Map<ExpressionNode, String> names = columns(select, place, as);
        from(froms);
        condition("\nWHERE ", clauses.expression(Clause.WHERE));
        groupBy(clauses, names);
        condition("\nHAVING ", clauses.expression(Clause.HAVING));
        orderBy(clauses, names);
        bounds.limit(clauses, true);
        bounds.forUpdate(clauses);
        hints(Hint.Place.STATEMENT, "\n", "");
        hints(Hint.Place.SUFFIX, "\n", "");
        hints = outerHints;
        scope = outside;
        return names;
    }

    private Map<ExpressionNode, String> text(TextQuery query, Place place) {
        to.render(query.text());
        Map<ExpressionNode, String> names = new HashMap<>();
        for (OutputColumn column : OutputColumn.of(query)) {
            names.put(column.value(), column.stem());
            if (place == Place.OUTERMOST) {
                to.addResultColumn(column.stem(), column.value());
            }
        }
        return names;
    }

    private Map<ExpressionNode, String> compound(CompoundNode compound, Place place, @Nullable DerivedFrom as) {
        String operator = compounds.keywords(compound.operator());
        Map<ExpressionNode, String> names = new HashMap<>();
        List<QueryNode> queries = compound.queries();
        for (int i = 0; i < queries.size(); i++) {
            QueryNode query = queries.get(i);
            to.append(i == 0 ? "" : "\n" + operator + "\n");
            Place there = i > 0 && place == Place.OUTERMOST ? Place.VALUE : place;
            DerivedFrom named = i == 0 ? as : null;
            compounds.grouped(query, () -> {
                Map<ExpressionNode, String> own = body(query, there, named);
                own.forEach(names::putIfAbsent);
            });
        }
        compounds.orderBy(compound.clauses(), names);
        bounds.limit(compound.clauses(), false);
        return names;
    }

    private void distinct(Clauses clauses) {
        if (clauses.has(Clause.DISTINCT)) {
            List<Node> on = clauses.list(Clause.DISTINCT);
            to.append("DISTINCT ");
            if (!on.isEmpty()) {
                to.require(QueryFeature.DISTINCT_ON);
                to.append("ON (");
                to.list(on, ", ");
                to.append(") ");
            }
        }
    }

    private void hints(Hint.Place place, String before, String after) {
        for (Hint hint : hints) {
            if (hint.place() == place) {
                to.append(before + hint.words() + after);
            }
        }
    }

    private void hintComment() {
        List<Hint> ofTables =
                hints.stream().filter(hint -> hint.place() == Hint.Place.TABLE).toList();
        if (!ofTables.isEmpty()) {
            to.append("/*+ ");
            to.list(ofTables, " ", to.sources()::hint);
            to.append(" */ ");
        }
    }

    /** The hints that stand behind a source of the query being rendered. */
    List<Hint> tableHints(FromNode from) {
        return to.lacks(QueryFeature.HINTS_BEHIND_TABLES)
                ? List.of()
                : hints.stream()
                        .filter(hint -> hint.place() == Hint.Place.TABLE && from.equals(hint.table()))
                        .toList();
    }

    /** Gives the names under which the elements are put out. */
    private Map<ExpressionNode, String> columns(SelectNode select, Place place, @Nullable DerivedFrom as) {
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
        to.expressions().untyped(value);
        boolean itsOwn = !place.isSource()
                && value instanceof ColumnRef ref
                && to.names().column(ref).equals(name);
        boolean nameless = value instanceof Star || value instanceof Inline && place == Place.VALUE;
        if (!itsOwn && !nameless) {
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
            to.list(froms, ", ", to.sources()::source);
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
                if (name != null) {
                    to.name(name);
                } else if (value instanceof Grouping grouping) {
                    groupings(grouping, values.size() == 1);
                } else {
                    to.render(value);
                }
            });
        }
    }

    private void groupings(Grouping grouping, boolean alone) {
        boolean rollup = grouping.kind() == Grouping.Kind.ROLLUP;
        to.require(rollup ? QueryFeature.ROLLUP : QueryFeature.GROUPING_SETS);
        if (rollup && to.lacks(QueryFeature.ROLLUP_FUNCTION)) {
            if (!alone) {
                throw to.cannot(QueryFeature.GROUPING_SETS);
            }
            to.list(grouping.sets().nodes(), ", ");
            to.append(" WITH ROLLUP");
        } else {
            to.append(grouping.kind().keywords() + "(");
            to.list(grouping.sets().nodes(), ", ");
            to.append(")");
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
                if (name == null || ordering.nulls() != Ordering.Nulls.DEFAULT && to.lacks(QueryFeature.NULLS_ORDER)) {
                    to.render(ordering);
                } else {
                    to.name(name)
                            .append(ordering.direction().keyword())
                            .append(ordering.nulls().keywords());
                }
            });
        }
    }
}
