// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.ToOneMapping;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which entities' rows have to be there before which: those that are referred to come first. Entities that refer to each
 * other in a circle, or one to itself, stand together and are ordered object by object. Those that share their keys are
 * one here.
 */
final class DependencyGraph {
    private static final Comparator<EntityType<?>> BY_NAME = Comparator.comparing(
                    (EntityType<?> type) -> type.table().toString())
            .thenComparing(type -> type.javaType().getName());

    private final Map<EntityType<?>, Set<EntityType<?>>> byRoot = new TreeMap<>(BY_NAME);
    private final Map<EntityType<?>, Integer> numbers = new HashMap<>();
    private final Map<EntityType<?>, Integer> lowest = new HashMap<>();
    private final Deque<EntityType<?>> path = new ArrayDeque<>();
    private final List<Group> groups = new ArrayList<>();

    /** Entities that are ordered together; {@code circular} when their objects have to be ordered one by one. */
    record Group(List<EntityType<?>> types, boolean circular) {}

    private DependencyGraph(Collection<EntityType<?>> involved) {
        involved.forEach(type -> byRoot.computeIfAbsent(type.root(), any -> new TreeSet<>(BY_NAME))
                .add(type));
    }

    /** The entities in groups, those that are referred to first; the order does not depend on that of the argument. */
    static List<Group> order(Collection<EntityType<?>> involved) {
        DependencyGraph graph = new DependencyGraph(involved);
        for (EntityType<?> type : graph.byRoot.keySet()) {
            if (!graph.numbers.containsKey(type)) {
                graph.visit(type);
            }
        }
        return graph.groups;
    }

    /** Tarjan's algorithm for strongly connected components, which come out with what they depend on before them. */
    private void visit(EntityType<?> type) {
        int number = numbers.size();
        numbers.put(type, number);
        lowest.put(type, number);
        path.push(type);
        boolean refersToItself = false;
        for (EntityType<?> target : targets(type)) {
            refersToItself |= target == type;
            if (byRoot.containsKey(target)) {
                if (!numbers.containsKey(target)) {
                    visit(target);
                    lowest.merge(type, low(target), Math::min);
                } else if (path.contains(target)) {
                    lowest.merge(type, number(target), Math::min);
                }
            }
        }
        if (low(type) == number) {
            groups.add(close(type, refersToItself));
        }
    }

    /** What the entities of a root refer to, as roots. */
    private List<EntityType<?>> targets(EntityType<?> root) {
        List<EntityType<?>> targets = new ArrayList<>();
        for (EntityType<?> type : byRoot.getOrDefault(root, Set.of())) {
            for (ToOneMapping one : type.toOnes()) {
                targets.add(one.target().root());
            }
        }
        return targets;
    }

    private Group close(EntityType<?> root, boolean refersToItself) {
        List<EntityType<?>> members = new ArrayList<>();
        int roots = 0;
        EntityType<?> member;
        do {
            member = path.pop();
            members.addAll(byRoot.getOrDefault(member, Set.of()));
            roots++;
        } while (member != root);
        return new Group(members, refersToItself || roots > 1);
    }

    private int low(EntityType<?> type) {
        return lowest.getOrDefault(type, Integer.MAX_VALUE);
    }

    private int number(EntityType<?> type) {
        return numbers.getOrDefault(type, Integer.MAX_VALUE);
    }
}
