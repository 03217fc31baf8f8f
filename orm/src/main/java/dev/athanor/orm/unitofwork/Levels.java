// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.orm.state.EntityState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Puts objects into levels, each of which refers only to earlier ones. */
final class Levels {
    private final Map<EntityState, List<EntityState>> referrers = new HashMap<>();
    private final Map<EntityState, Integer> unplaced = new HashMap<>();

    private Levels() {}

    /**
     * The objects in levels; within one they keep their order.
     *
     * @param references what an object refers to; what is not among the objects does not count
     * @throws CyclicObjects if some refer to each other in a circle
     */
    static List<List<EntityState>> of(
            List<EntityState> objects, Function<EntityState, List<EntityState>> references, String what) {
        Levels levels = new Levels();
        objects.forEach(object -> levels.unplaced.put(object, 0));
        objects.forEach(object -> references.apply(object).forEach(target -> levels.refer(object, target)));
        List<List<EntityState>> found = new ArrayList<>();
        List<EntityState> next =
                objects.stream().filter(object -> levels.waitsFor(object) == 0).toList();
        while (!next.isEmpty()) {
            found.add(next);
            next = levels.after(next);
        }
        if (!levels.unplaced.isEmpty()) {
            throw new CyclicObjects(levels.circle(objects, references), what);
        }
        return found;
    }

    private void refer(EntityState object, EntityState target) {
        if (unplaced.containsKey(target)) {
            referrers.computeIfAbsent(target, any -> new ArrayList<>()).add(object);
            unplaced.merge(object, 1, Integer::sum);
        }
    }

    private int waitsFor(EntityState object) {
        return unplaced.getOrDefault(object, 0);
    }

    /** What refers to nothing any more that is not placed, once a level is. */
    private List<EntityState> after(List<EntityState> level) {
        level.forEach(unplaced::remove);
        List<EntityState> next = new ArrayList<>();
        for (EntityState placed : level) {
            for (EntityState referrer : referrers.getOrDefault(placed, List.of())) {
                if (unplaced.merge(referrer, -1, Integer::sum) == 0) {
                    next.add(referrer);
                }
            }
        }
        return next;
    }

    /** One circle among what could not be placed: from any of it, along what could not be placed either, until it repeats. */
    private List<EntityState> circle(List<EntityState> objects, Function<EntityState, List<EntityState>> references) {
        EntityState at =
                objects.stream().filter(unplaced::containsKey).findFirst().orElseThrow();
        Set<EntityState> path = new LinkedHashSet<>();
        while (path.add(at)) {
            at = references.apply(at).stream()
                    .filter(unplaced::containsKey)
                    .findFirst()
                    .orElseThrow();
        }
        List<EntityState> walked = new ArrayList<>(path);
        return walked.subList(walked.indexOf(at), walked.size());
    }
}
