// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.FromNode;
import dev.athanor.ast.Join;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a query may refer to of those around it.
 *
 * @param nearest the sources of the query that it is a value of, which it leaves out of its own FROM by itself
 * @param all the sources of every query around it, which it leaves out if it is told to
 */
record Scope(Set<FromNode> nearest, Set<FromNode> all) {
    static final Scope NONE = new Scope(Set.of(), Set.of());

    /** What a query in a FROM clause may refer to there: not what stands beside it. */
    Scope ofSource() {
        Set<FromNode> outside = new LinkedHashSet<>(all);
        outside.removeAll(nearest);
        return new Scope(Set.of(), outside);
    }

    /** What the queries inside a statement with these sources may refer to. */
    Scope around(List<FromNode> froms) {
        Set<FromNode> own = new LinkedHashSet<>();
        froms.forEach(from -> add(from, own));
        Set<FromNode> whole = new LinkedHashSet<>(all);
        whole.addAll(own);
        return new Scope(own, whole);
    }

    private static void add(FromNode from, Set<FromNode> into) {
        into.add(from);
        if (from instanceof Join join) {
            add(join.left(), into);
            add(join.right(), into);
        }
    }
}
