// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attribute since its object was read or last written. Nothing is loaded to find out: of an attribute
 * that is not there all three are empty, and of one that was assigned before it was read nothing is known to be gone.
 *
 * @param added what is there now and was not before
 * @param unchanged what was there and is
 * @param deleted what was there and is not any more
 */
public record History<T>(List<@Nullable T> added, List<@Nullable T> unchanged, List<@Nullable T> deleted) {
    public History {
        added = Collections.unmodifiableList(new ArrayList<>(added));
        unchanged = Collections.unmodifiableList(new ArrayList<>(unchanged));
        deleted = Collections.unmodifiableList(new ArrayList<>(deleted));
    }

    /** Of an attribute that is stored in a column; equal values are no change. */
    public static <E extends Managed, T> History<T> of(E entity, Attribute<E, T> attribute) {
        return single(entity, attribute.index());
    }

    /** Of a reference. */
    public static <E extends Managed, T extends Managed> History<T> of(E entity, ToOne<E, T> reference) {
        return single(entity, reference.index());
    }

    /** Of a list; its objects are told apart by identity. */
    public static <E extends Managed, T extends Managed> History<T> of(E entity, ToMany<E, T> list) {
        return several(entity, list);
    }

    /** Of the one object that refers to this one. */
    public static <E extends Managed, T extends Managed> History<T> of(E entity, OneToOne<E, T> referrer) {
        return several(entity, referrer);
    }

    @SuppressWarnings("unchecked")
    private static <T> History<T> several(Managed entity, AttributeHandle<?> list) {
        long bit = 1L << list.index();
        if ((entity.$unloaded() & bit) != 0 || !(entity.$get(list.index()) instanceof List<?> now)) {
            return new History<>(List.of(), List.of(), List.of());
        }
        EntityState state = entity.$state();
        boolean changed = (entity.$changed() & bit) != 0;
        Object original = state == null || !changed ? null : state.original(list.index());
        boolean isNew = state == null || state.status() == EntityState.Status.PENDING;
        List<?> before = isNew ? List.of() : original instanceof List<?> kept ? kept : now;
        return new History<>(
                (List<T>) without(now, before), (List<T>) common(now, before), (List<T>) without(before, now));
    }

    /** Whether nothing was added or deleted. */
    public boolean isUnchanged() {
        return added.isEmpty() && deleted.isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <T> History<T> single(Managed entity, int index) {
        long bit = 1L << index;
        T now = (T) entity.$get(index);
        if ((entity.$unloaded() & bit) != 0) {
            return new History<>(List.of(), List.of(), List.of());
        }
        EntityState state = entity.$state();
        boolean assigned = (entity.$changed() & bit) != 0;
        if (state == null || state.status() == EntityState.Status.PENDING) {
            return new History<>(assigned ? Collections.singletonList(now) : List.of(), List.of(), List.of());
        }
        Object before = assigned ? state.original(index) : now;
        if (Objects.deepEquals(before, now)) {
            return new History<>(List.of(), Collections.singletonList(now), List.of());
        }
        boolean known = before != EntityState.NEVER_LOADED;
        return new History<>(
                Collections.singletonList(now), List.of(), known ? Collections.singletonList((T) before) : List.of());
    }

    private static List<?> without(List<?> all, List<?> others) {
        Set<Object> known = identities(others);
        return all.stream().filter(each -> !known.contains(each)).toList();
    }

    private static List<?> common(List<?> all, List<?> others) {
        Set<Object> known = identities(others);
        return all.stream().filter(known::contains).toList();
    }

    private static Set<Object> identities(List<?> items) {
        Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
        found.addAll(items);
        return found;
    }
}
