// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityState.Status;
import dev.athanor.orm.state.Managed;
import dev.athanor.orm.unitofwork.DependencyGraph.Group;
import dev.athanor.orm.unitofwork.FlushPlan.DeleteStep;
import dev.athanor.orm.unitofwork.FlushPlan.InsertStep;
import dev.athanor.orm.unitofwork.FlushPlan.Step;
import dev.athanor.orm.unitofwork.FlushPlan.UpdateStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Puts changes into an order in which the database can take them, and which is the same for the same changes. */
public final class Planner {
    private final List<Step> steps = new ArrayList<>();
    private final Map<EntityType<?>, List<EntityState>> added;
    private final Map<EntityType<?>, List<EntityState>> changed;
    private final Map<EntityType<?>, List<EntityState>> deleted;
    private final Deletions deletions;
    private final Links links;

    private Planner(ChangeSet changes) {
        added = byType(changes.added());
        changed = byType(changes.changed());
        deleted = byType(changes.deleted());
        deletions = new Deletions(changes.deleted(), changes.changed());
        links = Links.of(changes);
    }

    /**
     * The order of the writes. What can be deleted at once is, so that its unique values are free; then, for each entity
     * after those that it refers to, rows are changed and inserted; at last the rest is deleted. Rows are inserted in the
     * order in which their objects were added, changed and deleted in the order of their keys.
     *
     * @throws CyclicObjects if new or deleted objects refer to each other in a circle
     */
    public static FlushPlan plan(ChangeSet changes) {
        return new Planner(changes).plan();
    }

    private FlushPlan plan() {
        Set<EntityType<?>> involved = new LinkedHashSet<>(added.keySet());
        involved.addAll(changed.keySet());
        involved.addAll(deleted.keySet());
        List<Group> groups = DependencyGraph.order(involved);
        steps.addAll(links.gone());
        deletes(groups, state -> !deletions.isLate(state));
        for (Group group : groups) {
            if (group.circular()) {
                inserts(group);
                updates(group);
            } else {
                updates(group);
                inserts(group);
            }
        }
        steps.addAll(links.added());
        deletes(groups, deletions::isLate);
        return new FlushPlan(steps);
    }

    private void inserts(Group group) {
        List<EntityState> rows = ofGroup(group, added);
        rows.forEach(OtherIdentity::refuse);
        List<List<EntityState>> levels =
                group.circular() ? Levels.of(rows, Planner::references, "inserted") : List.of(rows);
        for (List<EntityState> level : levels) {
            byType(level).forEach((type, states) -> steps.add(new InsertStep(type, states)));
        }
    }

    private void deletes(List<Group> groups, Predicate<EntityState> wanted) {
        for (int i = groups.size() - 1; i >= 0 && !deleted.isEmpty(); i--) {
            Group group = groups.get(i);
            List<EntityState> rows =
                    ofGroup(group, deleted).stream().filter(wanted).toList();
            List<List<EntityState>> levels =
                    group.circular() ? Levels.of(rows, deletions::references, "deleted") : List.of(rows);
            for (int level = levels.size() - 1; level >= 0; level--) {
                byType(levels.get(level))
                        .forEach((type, states) -> steps.add(new DeleteStep(type, sortedByKey(states))));
            }
        }
    }

    private void updates(Group group) {
        for (EntityType<?> type : group.types()) {
            Map<Long, List<EntityState>> byColumns = new LinkedHashMap<>();
            for (EntityState state : sortedByKey(changed.getOrDefault(type, List.of()))) {
                long columns = state.status() == Status.PERSISTENT ? ChangeSet.changedColumns(state) : 0;
                if ((columns & type.key().bits()) != 0) {
                    throw new ChangedKey(state);
                }
                if ((columns & type.computedBits()) != 0) {
                    throw new ComputedColumn(state, columns & type.computedBits());
                }
                if ((columns & type.fixedBits()) != 0) {
                    throw new FixedColumn(state, columns & type.fixedBits());
                }
                if (columns != 0) {
                    byColumns.computeIfAbsent(columns, any -> new ArrayList<>()).add(state);
                }
            }
            byColumns.forEach((columns, rows) -> steps.add(new UpdateStep(type, columns, rows)));
        }
    }

    /** What an object refers to in memory. */
    private static List<EntityState> references(EntityState state) {
        List<EntityState> targets = new ArrayList<>();
        for (ToOneMapping one : state.type().toOnes()) {
            Managed target = ChangeSet.target(state.entity(), one);
            EntityState other = target == null ? null : target.$state();
            if (other != null) {
                targets.add(other);
            }
        }
        return targets;
    }

    private static List<EntityState> ofGroup(Group group, Map<EntityType<?>, List<EntityState>> byType) {
        if (group.types().size() == 1) {
            return byType.getOrDefault(group.types().get(0), List.of());
        }
        List<EntityState> all = new ArrayList<>();
        group.types().forEach(type -> all.addAll(byType.getOrDefault(type, List.of())));
        return all;
    }

    /** Transactions that lock rows in the same order do not wait for each other in a circle. */
    private static List<EntityState> sortedByKey(List<EntityState> rows) {
        if (rows.size() < 2 || !(rows.get(0).key() instanceof Comparable<?>)) {
            return rows;
        }
        List<EntityState> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(Planner::comparableKey));
        return sorted;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // the keys of one entity are of one class, and rows have them
    private static Comparable<Object> comparableKey(EntityState state) {
        return (Comparable<Object>) state.key();
    }

    private static Map<EntityType<?>, List<EntityState>> byType(List<EntityState> states) {
        Map<EntityType<?>, List<EntityState>> grouped = new LinkedHashMap<>();
        for (EntityState state : states) {
            grouped.computeIfAbsent(state.type(), any -> new ArrayList<>()).add(state);
        }
        return grouped;
    }
}
