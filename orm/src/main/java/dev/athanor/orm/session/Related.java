// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.ToManyMapping;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityState.Status;
import dev.athanor.orm.state.Keys;
import dev.athanor.orm.state.Managed;
import dev.athanor.orm.state.SessionLink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what an object is related to. */
final class Related {
    private Related() {}

    /** Whether all that a new object is related to is in a session already, so that there is nothing to look for. */
    static boolean isAllIn(SessionLink link, Managed entity) {
        EntityType<?> type = entity.$type();
        for (ToOneMapping one : type.toOnes()) {
            if (entity.$get(one.index()) instanceof Managed target && !isIn(link, target)) {
                return false;
            }
        }
        for (ToManyMapping many : type.toManys()) {
            for (Managed item : items(entity, many, false)) {
                if (!isIn(link, item)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isIn(SessionLink link, Managed entity) {
        EntityState state = entity.$state();
        return state != null && state.link() == link;
    }

    /** What an object is related to in memory, what was put into lists, or taken out, meanwhile included; nothing is loaded. */
    static List<Managed> inMemory(Managed entity) {
        List<Managed> related = new ArrayList<>();
        EntityType<?> type = entity.$type();
        for (ToOneMapping one : type.toOnes()) {
            if (isThere(entity, one) && entity.$get(one.index()) instanceof Managed target) {
                related.add(target);
            }
        }
        for (ToManyMapping many : type.toManys()) {
            related.addAll(items(entity, many, false));
        }
        EntityState state = entity.$state();
        if (state != null) {
            state.deferred().forEach(change -> related.add(change.item()));
        }
        return related;
    }

    /**
     * An object and all that deleting it is passed on to.
     *
     * @param load whether what is not in memory is loaded
     */
    static List<Managed> deletedWith(Managed root, boolean load) {
        List<Managed> found = new ArrayList<>();
        Set<Managed> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Managed> waiting = new ArrayDeque<>();
        waiting.add(root);
        while (!waiting.isEmpty()) {
            Managed entity = waiting.remove();
            boolean gone = load && entity != root && isDeleted(entity);
            if (!gone && seen.add(entity)) {
                found.add(entity);
                EntityType<?> type = entity.$type();
                for (ToManyMapping many : type.toManys()) {
                    if (many.cascades().delete()) {
                        waiting.addAll(items(entity, many, load));
                    }
                }
                for (ToOneMapping one : type.toOnes()) {
                    if (one.cascades().delete()
                            && there(entity, one, load)
                            && entity.$get(one.index()) instanceof Managed target) {
                        waiting.add(target);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isDeleted(Managed entity) {
        EntityState state = entity.$state();
        return state != null && state.status() == Status.DELETED;
    }

    /** The objects of a list; of one that is not there nothing, unless it may be loaded. */
    @SuppressWarnings("unchecked")
    static List<Managed> items(Managed owner, ToManyMapping many, boolean load) {
        Object list = there(owner, many, load) ? owner.$get(many.index()) : null;
        return list == null ? List.of() : (List<Managed>) list;
    }

    /** The foreign key that an object's row has, loaded if need be. */
    static @Nullable Object foreignKey(EntityState state, Managed entity, ToOneMapping one) {
        long lacking = entity.$unloaded() & one.foreignKey().bits();
        if (lacking != 0) {
            state.load(Long.numberOfTrailingZeros(lacking));
        }
        return Keys.of(entity, one.foreignKey());
    }

    private static boolean there(Managed entity, RelationshipMapping relationship, boolean load) {
        EntityState state = entity.$state();
        if (load && state != null && !isThere(entity, relationship)) {
            state.load(relationship.index());
        }
        return isThere(entity, relationship);
    }

    private static boolean isThere(Managed entity, RelationshipMapping relationship) {
        return (entity.$unloaded() & relationship.bit()) == 0;
    }
}
