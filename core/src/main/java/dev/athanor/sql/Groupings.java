// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Grouping;
import dev.athanor.ast.Grouping.Kind;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import java.util.Arrays;
import java.util.List;

/** Several groupings at once, to import statically. */
public final class Groupings {
    private Groupings() {}

    /** {@code ROLLUP(a, b)}: by a and b, by a, and all rows as one group. */
    public static GroupTerm rollup(Expression<?>... expressions) {
        return grouping(Kind.ROLLUP, nodes(Arrays.asList(expressions)));
    }

    /** {@code CUBE(a, b)}: by every choice of the expressions. */
    public static GroupTerm cube(Expression<?>... expressions) {
        return grouping(Kind.CUBE, nodes(Arrays.asList(expressions)));
    }

    /** {@code GROUPING SETS((a, b), a, ())}: by each of these; {@link #set} makes one of several expressions, or of none. */
    public static GroupTerm groupingSets(GroupTerm... sets) {
        return grouping(Kind.SETS, Arrays.stream(sets).map(GroupTerm::grouping).toList());
    }

    /** {@code (a, b)}: one of the groupings in {@link #groupingSets}. */
    public static GroupTerm set(Expression<?>... expressions) {
        NodeList set = new NodeList(nodes(Arrays.asList(expressions)));
        return () -> set;
    }

    private static List<Node> nodes(List<? extends Expression<?>> expressions) {
        return expressions.stream().<Node>map(Expression::node).toList();
    }

    private static GroupTerm grouping(Kind kind, List<Node> sets) {
        Grouping grouping = new Grouping(kind, new NodeList(sets));
        return () -> grouping;
    }
}
