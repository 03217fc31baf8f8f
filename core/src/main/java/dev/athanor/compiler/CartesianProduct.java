// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Binary;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.DerivedFrom;
import dev.athanor.ast.Done;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Join;
import dev.athanor.ast.Node;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Subquery;
import dev.athanor.ast.TableFunction;
import dev.athanor.ast.Unary;
import dev.athanor.ast.Walker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the sources of a statement fall apart into sides that no condition connects. A join connects its two
 * sides, whatever its condition; so does every comparison of columns of both, and a lateral source with what it refers to.
 */
final class CartesianProduct {
    private final Map<FromNode, FromNode> parents = new LinkedHashMap<>();

    private CartesianProduct() {}

    /** Names the two sides of a product, or is null if everything is connected. */
    static @Nullable String find(List<FromNode> froms, @Nullable ExpressionNode where) {
        if (froms.size() < 2) {
            return null;
        }
        CartesianProduct sides = new CartesianProduct();
        froms.forEach(sides::add);
        sides.parents.keySet().forEach(sides::connectLateral);
        sides.connect(where);
        return sides.description();
    }

    private FromNode add(FromNode from) {
        if (from instanceof Join join) {
            FromNode left = add(join.left());
            union(left, add(join.right()));
            return left;
        }
        parents.putIfAbsent(from, from);
        return from;
    }

    private void connectLateral(FromNode from) {
        boolean sees = from instanceof TableFunction || from instanceof Subquery query && query.lateral();
        if (sees) {
            mentioned(((DerivedFrom) from).content()).forEach(other -> union(from, other));
        }
    }

    /** Each comparison that must hold, or may, connects what it mentions. */
    private void connect(@Nullable ExpressionNode condition) {
        if (condition instanceof Binary binary
                && (binary.operator() == Operator.AND || binary.operator() == Operator.OR)) {
            connect(binary.left());
            connect(binary.right());
        } else if (condition instanceof Unary unary) {
            connect(unary.operand());
        } else if (condition != null) {
            FromNode first = null;
            for (FromNode from : mentioned(condition)) {
                first = first == null ? from : first;
                union(first, from);
            }
        }
    }

    private Set<FromNode> mentioned(Node node) {
        Mentioned finder = new Mentioned();
        finder.walk(node);
        finder.found.retainAll(parents.keySet());
        return finder.found;
    }

    private void union(FromNode one, FromNode other) {
        if (parents.containsKey(one) && parents.containsKey(other)) {
            parents.put(root(one), root(other));
        }
    }

    private FromNode root(FromNode from) {
        FromNode at = from;
        FromNode parent = Objects.requireNonNull(parents.get(at));
        while (!parent.equals(at)) {
            at = parent;
            parent = Objects.requireNonNull(parents.get(at));
        }
        return at;
    }

    private @Nullable String description() {
        Map<FromNode, List<String>> sides = new LinkedHashMap<>();
        for (FromNode from : parents.keySet()) {
            sides.computeIfAbsent(root(from), root -> new ArrayList<>()).add(Froms.describe(from));
        }
        return sides.size() < 2
                ? null
                : sides.values().stream().map(side -> String.join(", ", side)).collect(Collectors.joining(" and "));
    }

    /** Finds every source that a condition mentions, in queries inside of it too. */
    private static final class Mentioned extends Walker {
        private final Set<FromNode> found = new LinkedHashSet<>();

        @Override
        public Done visitColumnRef(ColumnRef node) {
            found.add(node.from());
            return Done.DONE;
        }
    }
}
