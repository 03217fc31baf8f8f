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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts changes into an order in which the database can take them. */
public final class Planner {
    private final List<Step> steps = new ArrayList<>();
    private final Map<EntityType<?>, List<EntityState>> added;
    private final Map<EntityType<?>, List<EntityState>> changed;
    private final Map<EntityType<?>, List<EntityState>> deleted;

    private Planner(ChangeSet changes) {
        added = byType(changes.added());
        changed = byType(changes.changed());
        deleted = byType(changes.deleted());
    }

    /**
     * The order of the writes: referred-to rows are inserted first and deleted last.
     *
     * @throws CyclicObjects if new objects refer to each other in a circle
     */
    public static FlushPlan plan(ChangeSet changes) {
        return new Planner(changes).plan();
    }

    private FlushPlan plan() {
        Set<EntityType<?>> involved = new LinkedHashSet<>(added.keySet());
        involved.addAll(changed.keySet());
        involved.addAll(deleted.keySet());
        List<Group> groups = DependencyGraph.order(involved);
        for (Group group : groups) {
            if (group.circular()) {
                inserts(group);
                updates(group);
            } else {
                updates(group);
                inserts(group);
            }
        }
        for (int i = groups.size() - 1; i >= 0; i--) {
            deletes(groups.get(i));
        }
        return new FlushPlan(steps);
    }

    private void inserts(Group group) {
        for (List<EntityState> level : levels(group, added)) {
            byType(level).forEach((type, rows) -> steps.add(new InsertStep(type, rows)));
        }
    }

    private void deletes(Group group) {
        List<List<EntityState>> levels = levels(group, deleted);
        Collections.reverse(levels);
        for (List<EntityState> level : levels) {
            byType(level).forEach((type, rows) -> steps.add(new DeleteStep(type, rows)));
        }
    }

    private void updates(Group group) {
        for (EntityType<?> type : group.types()) {
            Map<Long, List<EntityState>> byColumns = new LinkedHashMap<>();
            for (EntityState state : changed.getOrDefault(type, List.of())) {
                long columns = state.status() == Status.PERSISTENT ? ChangeSet.changedColumns(state) : 0;
                if (columns != 0) {
                    byColumns.computeIfAbsent(columns, any -> new ArrayList<>()).add(state);
                }
            }
            byColumns.forEach((columns, rows) -> steps.add(new UpdateStep(type, columns, rows)));
        }
    }

    /** The objects of a group in levels, each of which refers only to earlier ones. */
    private static List<List<EntityState>> levels(Group group, Map<EntityType<?>, List<EntityState>> byType) {
        List<EntityState> all = new ArrayList<>();
        for (EntityType<?> type : group.types()) {
            all.addAll(byType.getOrDefault(type, List.of()));
        }
        if (all.isEmpty()) {
            return new ArrayList<>();
        }
        if (!group.circular()) {
            return new ArrayList<>(List.of(all));
        }
        Map<Integer, List<EntityState>> levels = new TreeMap<>();
        Map<EntityState, Integer> known = new LinkedHashMap<>();
        Set<EntityState> members = new LinkedHashSet<>(all);
        for (EntityState state : all) {
            levels.computeIfAbsent(level(state, members, known, new LinkedHashSet<>()), any -> new ArrayList<>())
                    .add(state);
        }
        return new ArrayList<>(levels.values());
    }

    private static int level(
            EntityState state, Set<EntityState> members, Map<EntityState, Integer> known, Set<EntityState> path) {
        Integer before = known.get(state);
        if (before != null) {
            return before;
        }
        if (!path.add(state)) {
            throw new CyclicObjects(path);
        }
        int level = 0;
        for (ToOneMapping one : state.type().toOnes()) {
            Managed target = ChangeSet.target(state.entity(), one);
            EntityState other = target == null ? null : target.$state();
            if (other != null && other != state && members.contains(other)) {
                level = Math.max(level, 1 + level(other, members, known, path));
            }
        }
        path.remove(state);
        known.put(state, level);
        return level;
    }

    private static Map<EntityType<?>, List<EntityState>> byType(List<EntityState> states) {
        Map<EntityType<?>, List<EntityState>> grouped = new LinkedHashMap<>();
        for (EntityState state : states) {
            grouped.computeIfAbsent(state.type(), any -> new ArrayList<>()).add(state);
        }
        return grouped;
    }
}
