// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Alias;
import dev.athanor.ast.Clause;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Cte;
import dev.athanor.ast.Done;
import dev.athanor.ast.EntityElement;
import dev.athanor.ast.Exists;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Join;
import dev.athanor.ast.JoinStep;
import dev.athanor.ast.Node;
import dev.athanor.ast.ScalarSubquery;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.Subquery;
import dev.athanor.ast.TableElement;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.Walker;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a query selects from: what it was told, what its columns and conditions imply, its joins in place, and
 * without what an enclosing query already has.
 */
final class Froms {
    private Froms() {}

    /**
     * The items of the FROM clause.
     *
     * @param enclosing what the enclosing query selects from, if the query may refer to it
     */
    static List<FromNode> of(SelectNode select, Set<FromNode> enclosing) {
        Set<FromNode> implied = new LinkedHashSet<>();
        select.clauses().list(Clause.COLUMNS).forEach(column -> collect(column, implied));
        collect(select.clauses().get(Clause.WHERE), implied);
        List<FromNode> named = new ArrayList<>();
        select.clauses().list(Clause.FROM).forEach(from -> named.add((FromNode) from));
        List<Node> steps = select.clauses().list(Clause.JOINS);
        for (Node step : steps) {
            join(named, implied, (JoinStep) step);
        }
        Set<FromNode> all = new LinkedHashSet<>(named);
        all.addAll(implied);
        Set<FromNode> hidden = new LinkedHashSet<>();
        all.forEach(from -> hide(from, hidden));
        all.removeAll(hidden);
        return correlated(select, new ArrayList<>(all), enclosing);
    }

    private static void join(List<FromNode> named, Set<FromNode> implied, JoinStep step) {
        FromNode left = step.left();
        int at;
        if (left != null) {
            at = indexHolding(named, left);
        } else {
            left = JoinCondition.leftSide(named, implied, step);
            at = indexHolding(named, left);
        }
        FromNode whole = at < 0 ? left : named.get(at);
        ExpressionNode on = step.on() == null ? JoinCondition.along(whole, step.right()) : step.on();
        Join joined = new Join(whole, step.right(), on, step.kind());
        if (at < 0) {
            named.add(joined);
        } else {
            named.set(at, joined);
        }
    }

    private static int indexHolding(List<FromNode> froms, FromNode wanted) {
        for (int i = 0; i < froms.size(); i++) {
            if (holds(froms.get(i), wanted)) {
                return i;
            }
        }
        return -1;
    }

    static boolean holds(FromNode from, FromNode wanted) {
        return from.equals(wanted)
                || from instanceof Join join && (holds(join.left(), wanted) || holds(join.right(), wanted));
    }

    /** What stands inside a join is not listed beside it. */
    private static void hide(FromNode from, Set<FromNode> hidden) {
        if (from instanceof Join join) {
            hidden.add(join.left());
            hidden.add(join.right());
            hide(join.left(), hidden);
            hide(join.right(), hidden);
        }
    }

    private static List<FromNode> correlated(SelectNode select, List<FromNode> froms, Set<FromNode> enclosing) {
        List<Node> chosen = select.clauses().list(Clause.CORRELATE);
        if (enclosing.isEmpty() || chosen.isEmpty() && froms.size() < 2) {
            return froms;
        }
        List<FromNode> left = new ArrayList<>(froms);
        left.removeIf(from ->
                chosen.isEmpty() ? enclosing.contains(from) : chosen.contains(from) && enclosing.contains(from));
        if (left.isEmpty()) {
            throw new InvalidStatement(
                    ErrorCode.NO_FROM_LEFT,
                    "A subquery selects only from what the enclosing query has, so it is left without a FROM. "
                            + "Name what it takes from outside with correlate(…), or use an alias inside.");
        }
        return left;
    }

    /** The sources of rows that an enclosing query offers to those inside it. */
    static Set<FromNode> offered(List<FromNode> froms, Set<FromNode> enclosing) {
        Set<FromNode> offered = new LinkedHashSet<>(enclosing);
        for (FromNode from : froms) {
            offered.add(from);
            hide(from, offered);
        }
        return offered;
    }

    /** The sources that the columns in a node belong to; queries inside it keep theirs to themselves. */
    static void collect(@Nullable Node node, Set<FromNode> into) {
        new Walker() {
            @Override
            public Done visitColumnRef(ColumnRef column) {
                into.add(column.from());
                return Done.DONE;
            }

            @Override
            public Done visitTableElement(TableElement element) {
                into.add(element.from());
                return Done.DONE;
            }

            @Override
            public Done visitEntityElement(EntityElement element) {
                into.add(element.from());
                return Done.DONE;
            }

            @Override
            public Done visitScalarSubquery(ScalarSubquery query) {
                return Done.DONE;
            }

            @Override
            public Done visitExists(Exists query) {
                return Done.DONE;
            }

            @Override
            public Done visitSelect(SelectNode query) {
                return Done.DONE;
            }

            @Override
            public Done visitTableRef(TableRef from) {
                return Done.DONE;
            }

            @Override
            public Done visitAlias(Alias from) {
                return Done.DONE;
            }

            @Override
            public Done visitSubquery(Subquery from) {
                return Done.DONE;
            }

            @Override
            public Done visitCte(Cte from) {
                return Done.DONE;
            }
        }.walk(node);
    }
}
