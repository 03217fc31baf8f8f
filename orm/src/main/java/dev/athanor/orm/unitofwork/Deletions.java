// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Keys;
import dev.athanor.orm.state.Managed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When rows are deleted: before anything else, so that their unique values can be used again; but those that a changed row
 * still refers to, only after that has been changed.
 */
final class Deletions {
    private final Map<EntityType<?>, Map<Object, EntityState>> byKey = new HashMap<>();
    private final Set<EntityState> late = new HashSet<>();

    Deletions(Collection<EntityState> deleted, Collection<EntityState> changed) {
        for (EntityState state : deleted) {
            byKey.computeIfAbsent(state.type().root(), any -> new HashMap<>()).put(keyOf(state), state);
        }
        if (!byKey.isEmpty()) {
            Deque<EntityState> waiting = new ArrayDeque<>();
            changed.forEach(state -> waiting.addAll(leaving(state)));
            while (!waiting.isEmpty()) {
                EntityState state = waiting.remove();
                if (late.add(state)) {
                    waiting.addAll(references(state));
                }
            }
        }
    }

    boolean isLate(EntityState state) {
        return late.contains(state);
    }

    /** The deleted rows that a changed object's row refers to while its reference is about to point elsewhere. */
    private List<EntityState> leaving(EntityState state) {
        List<EntityState> targets = new ArrayList<>();
        for (ToOneMapping one : state.type().toOnes()) {
            if ((state.entity().$changed() & one.bit()) != 0) {
                add(state, one, targets);
            }
        }
        return targets;
    }

    /** The deleted rows that the row of another deleted object refers to. */
    List<EntityState> references(EntityState state) {
        List<EntityState> targets = new ArrayList<>();
        for (ToOneMapping one : state.type().toOnes()) {
            add(state, one, targets);
        }
        return targets;
    }

    private void add(EntityState state, ToOneMapping one, List<EntityState> targets) {
        Map<Object, EntityState> candidates = byKey.get(one.target().root());
        if (candidates != null) {
            EntityState target = candidates.get(rowsForeignKey(state, one));
            if (target != null && target != state) {
                targets.add(target);
            }
        }
    }

    /** The foreign key as the row has it, which is in the object until that is written; loaded where it is not known. */
    private static @Nullable Object rowsForeignKey(EntityState state, ToOneMapping one) {
        Managed entity = state.entity();
        long lacking = entity.$unloaded() & one.foreignKey().bits();
        if (lacking != 0) {
            state.load(Long.numberOfTrailingZeros(lacking));
        }
        return Keys.of(entity, one.foreignKey());
    }

    private static Object keyOf(EntityState state) {
        return Objects.requireNonNull(state.key(), "a row has a key");
    }
}
