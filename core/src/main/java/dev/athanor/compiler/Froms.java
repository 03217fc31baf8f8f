// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Alias;
import dev.athanor.ast.AliasName;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.CteSelf;
import dev.athanor.ast.DerivedFrom;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Join;
import dev.athanor.ast.JoinStep;
import dev.athanor.ast.Node;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.Sources;
import dev.athanor.ast.TableFunction;
import dev.athanor.ast.TableRef;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a query selects from: what it was told, what its columns and conditions imply, its joins in place, and
 * without what a query around it already has.
 */
final class Froms {
    private Froms() {}

    /** The items of the FROM clause of a query inside that scope. */
    static List<FromNode> of(SelectNode select, Scope scope) {
        Clauses clauses = select.clauses();
        Set<FromNode> implied = new LinkedHashSet<>();
        clauses.list(Clause.COLUMNS).forEach(column -> Sources.collect(column, implied));
        Sources.collect(clauses.get(Clause.WHERE), implied);
        List<FromNode> named = new ArrayList<>();
        clauses.list(Clause.FROM).forEach(from -> named.add((FromNode) from));
        for (Node step : clauses.list(Clause.JOINS)) {
            join(named, implied, (JoinStep) step);
        }
        Set<FromNode> all = new LinkedHashSet<>(named);
        all.addAll(implied);
        Set<FromNode> hidden = new HashSet<>();
        all.forEach(from -> hide(from, hidden));
        all.removeAll(hidden);
        List<FromNode> froms = correlated(clauses, new ArrayList<>(all), scope);
        refuseEqualNames(froms);
        return froms;
    }

    private static void join(List<FromNode> named, Set<FromNode> implied, JoinStep step) {
        FromNode left = step.left();
        if (left == null) {
            left = JoinCondition.leftSide(named, implied, step);
        }
        int at = indexHolding(named, left);
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

    /** By itself a query takes from outside what it can, but never its last source; told what to take, just that. */
    private static List<FromNode> correlated(Clauses clauses, List<FromNode> froms, Scope scope) {
        if (clauses.has(Clause.CORRELATE)) {
            List<Node> chosen = clauses.list(Clause.CORRELATE);
            froms.removeIf(from -> chosen.contains(from) && scope.all().contains(from));
        } else if (clauses.has(Clause.CORRELATE_EXCEPT)) {
            List<Node> kept = clauses.list(Clause.CORRELATE_EXCEPT);
            froms.removeIf(from -> !kept.contains(from) && scope.all().contains(from));
        } else if (froms.size() > 1 && froms.removeIf(scope.nearest()::contains) && froms.isEmpty()) {
            throw new InvalidStatement(
                    ErrorCode.NO_FROM_LEFT,
                    "A subquery selects only from what the enclosing query has, so it is left without a FROM. "
                            + "Name what it takes from outside with correlate(…), or use an alias inside.");
        }
        return froms;
    }

    /** Two sources of one name would be an error of the database, which cannot say what to do about it. */
    private static void refuseEqualNames(List<FromNode> froms) {
        Set<String> names = new HashSet<>();
        froms.forEach(from -> refuseEqualNames(from, names));
    }

    private static void refuseEqualNames(FromNode from, Set<String> names) {
        if (from instanceof Join join) {
            refuseEqualNames(join.left(), names);
            refuseEqualNames(join.right(), names);
            return;
        }
        String name = chosenName(from);
        if (name != null && !names.add(name)) {
            throw new InvalidStatement(
                    ErrorCode.DUPLICATE_NAME,
                    "The query selects from two sources that are both called \"" + name
                            + "\". Give one of them a name of its own: alias(\"…\"), subquery(\"…\").");
        }
    }

    private static @Nullable String chosenName(FromNode from) {
        if (from instanceof TableRef ref) {
            String schema = ref.table().schema();
            return schema == null
                    ? ref.table().name()
                    : schema + '.' + ref.table().name();
        }
        AliasName name = aliasName(from);
        return name == null || name.isAnonymous() ? null : name.text();
    }

    /** What a message calls a source. */
    static String describe(FromNode from) {
        AliasName name = aliasName(from);
        if (name != null && !name.isAnonymous()) {
            return '"' + name.text() + '"';
        }
        if (from instanceof TableRef ref) {
            return '"' + ref.table().name() + '"';
        }
        return from instanceof Alias alias
                ? "an alias of " + describe(alias.table())
                : from instanceof TableFunction ? "a function" : "the subquery";
    }

    /** The name under which a statement knows a source, or null for a table under its own and for a join. */
    static @Nullable AliasName aliasName(FromNode from) {
        if (from instanceof Alias alias) {
            return alias.name();
        }
        if (from instanceof CteSelf self) {
            return self.name();
        }
        return from instanceof DerivedFrom derived ? derived.name() : null;
    }
}
