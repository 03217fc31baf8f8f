// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.KeyColumns;
import dev.athanor.orm.mapping.ToManyMapping;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has to be written: new objects, those that were touched and may differ from their rows, and those to delete.
 */
public record ChangeSet(List<EntityState> added, List<EntityState> changed, List<EntityState> deleted) {
    public ChangeSet {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        deleted = List.copyOf(deleted);
    }

    /** Those of the changed objects that will be updated. */
    public List<EntityState> differing() {
        return changed.stream()
                .filter(state -> state.status() == EntityState.Status.PERSISTENT && changedColumns(state) != 0)
                .toList();
    }

    /** The bits of the columns of an object whose values differ from those of its row; 0 when there is nothing to write. */
    public static long changedColumns(EntityState state) {
        Managed entity = state.entity();
        EntityType<?> type = state.type();
        long assigned = entity.$changed();
        if (assigned == 0) {
            return 0;
        }
        long differing = 0;
        for (ColumnMapping column : type.columns()) {
            if ((assigned & column.bit()) != 0
                    && (column.versioning() != null
                            || !Objects.deepEquals(state.original(column.index()), entity.$get(column.index())))) {
                differing |= column.bit();
            }
        }
        for (ToOneMapping one : type.toOnes()) {
            if ((assigned & one.bit()) != 0) {
                differing |= refersElsewhere(entity, one);
            }
        }
        return differing;
    }

    /** Whether a list of an object holds other objects than when it was read or written last. */
    public static boolean changedLists(EntityState state) {
        Managed entity = state.entity();
        for (ToManyMapping many : state.type().toManys()) {
            if ((entity.$changed() & many.bit()) != 0
                    && entity.$get(many.index()) instanceof List<?> now
                    && !(state.original(many.index()) instanceof List<?> before && sameObjects(before, now))) {
                return true;
            }
        }
        return !state.deferred().isEmpty();
    }

    /** Whether two lists hold the same objects, in whatever order. */
    private static boolean sameObjects(List<?> one, List<?> other) {
        return one.size() == other.size() && identities(one).equals(identities(other));
    }

    private static Set<Object> identities(List<?> items) {
        Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
        found.addAll(items);
        return found;
    }

    /** The bits of the columns of a foreign key that the object at the other side makes different. */
    private static long refersElsewhere(Managed entity, ToOneMapping one) {
        Managed target = target(entity, one);
        KeyColumns foreignKey = one.foreignKey();
        long cleared = target == null ? entity.$type().clearedBits(one) : 0;
        long differing = 0;
        for (int i = 0; i < foreignKey.size(); i++) {
            ColumnMapping column = foreignKey.get(i);
            Object now = entity.$get(column.index());
            boolean unknown = (entity.$unloaded() & column.bit()) != 0;
            boolean differs;
            if (target == null) {
                differs = (cleared & column.bit()) != 0 && (unknown || now != null);
            } else {
                Object part = target.$get(target.$type().key().get(i).index());
                differs = unknown || part == null || !part.equals(now);
            }
            differing |= differs ? column.bit() : 0;
        }
        return differing;
    }

    /** The object that a reference points at in memory, or null when it points at none, or at one that is not loaded. */
    static @Nullable Managed target(Managed entity, ToOneMapping one) {
        return (entity.$unloaded() & one.bit()) != 0 ? null : (Managed) entity.$get(one.index());
    }
}
