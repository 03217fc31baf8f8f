// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.orm.mapping.OneToManyMapping;
import dev.athanor.orm.mapping.ToManyMapping;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityState.PendingChange;
import dev.athanor.orm.state.EntityState.Status;
import dev.athanor.orm.state.Managed;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list of a to-many relationship; every change of it is reported to both sides. Null is refused. Its order is that in
 * which it was loaded and filled, and is not stored.
 *
 * @param <T> the class of the entities in the list
 */
public final class TrackedList<T extends Managed> extends AbstractList<T> implements RandomAccess {
    private final Managed owner;
    private final ToManyMapping mapping;
    private final List<T> items;
    private @Nullable Object view;

    TrackedList(Managed owner, ToManyMapping mapping) {
        this(owner, mapping, new ArrayList<>());
    }

    private TrackedList(Managed owner, ToManyMapping mapping, List<T> items) {
        this.owner = owner;
        this.mapping = mapping;
        this.items = items;
    }

    /** Gives an object the list as it was loaded, and makes the changes in it that were made before. */
    public static void fill(Managed owner, ToManyMapping mapping, List<Managed> items) {
        if (mapping instanceof OneToManyMapping many) {
            ToOneMapping inverse = many.inverseMapping();
            items.removeIf(item -> hasLeft(owner, inverse, item));
        }
        TrackedList<Managed> list = new TrackedList<>(owner, mapping, items);
        EntityState state = owner.$state();
        if (state != null) {
            for (PendingChange change : state.takeDeferred(mapping.index())) {
                if (change.added()) {
                    list.follow(change.item());
                } else {
                    list.unfollow(change.item());
                }
            }
        }
        owner.$set(mapping.index(), list);
        owner.$unloaded(owner.$unloaded() & ~mapping.bit());
    }

    /** An object whose reference was changed and is not written yet is in the list of its row's owner no more. */
    private static boolean hasLeft(Managed owner, ToOneMapping inverse, Managed item) {
        return (item.$changed() & inverse.bit()) != 0
                && (item.$unloaded() & inverse.bit()) == 0
                && item.$get(inverse.index()) != owner;
    }

    /** The list as a set. */
    @SuppressWarnings("unchecked")
    Set<T> asSet() {
        Object known = view;
        if (known instanceof TrackedSet<?> set) {
            return (Set<T>) set;
        }
        TrackedSet<T> made = new TrackedSet<>(this);
        view = made;
        return made;
    }

    /** The list as a map by an attribute of its objects. */
    @SuppressWarnings("unchecked")
    <K> Map<K, T> asMap(Attribute<T, K> key) {
        Object known = view;
        if (known instanceof TrackedMap<?, ?> map && map.isBy(key)) {
            return (Map<K, T>) map;
        }
        TrackedMap<K, T> made = new TrackedMap<>(this, key);
        view = made;
        return made;
    }

    /** Another number after every change. */
    int version() {
        return modCount;
    }

    /** Where an object is, told by identity, or -1. */
    int placeOf(Managed item) {
        return indexOf(items, item);
    }

    @Override
    public T get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public void add(int index, T item) {
        Objects.checkIndex(index, items.size() + 1);
        Relating.adding(owner, mapping, notNull(item));
        changing();
        items.add(index, item);
        modCount++;
        Relating.added(owner, mapping, item);
    }

    @Override
    public T set(int index, T item) {
        T before = items.get(index);
        if (before != item) {
            Relating.adding(owner, mapping, notNull(item));
            changing();
            items.set(index, item);
            left(before);
            Relating.added(owner, mapping, item);
        }
        return before;
    }

    @Override
    public T remove(int index) {
        Objects.checkIndex(index, items.size());
        changing();
        T removed = items.remove(index);
        modCount++;
        left(removed);
        return removed;
    }

    @Override
    public void clear() {
        replace(List.of());
    }

    /** Only the order changes, and that is nobody's business. */
    @Override
    public void sort(@Nullable Comparator<? super T> order) {
        items.sort(order);
        modCount++;
    }

    /** Makes the list hold exactly these objects, in this order; those that stay hear nothing of it. */
    void replace(List<? extends T> wanted) {
        wanted.forEach(item -> Relating.adding(owner, mapping, notNull(item)));
        List<T> before = List.copyOf(items);
        changing();
        items.clear();
        items.addAll(wanted);
        modCount++;
        Set<T> there = identities(before);
        Set<T> here = identities(items);
        for (T item : before) {
            if (!here.contains(item)) {
                Relating.removed(owner, mapping, item);
            }
        }
        for (T item : wanted) {
            if (!there.contains(item)) {
                Relating.added(owner, mapping, item);
            }
        }
    }

    private static <T> Set<T> identities(List<T> items) {
        Set<T> found = Collections.newSetFromMap(new IdentityHashMap<>());
        found.addAll(items);
        return found;
    }

    /** Keeps what the list held, before it is changed for the first time since its owner was written. */
    private void changing() {
        EntityState state = owner.$state();
        if ((owner.$changed() & mapping.bit()) == 0) {
            if (state != null && state.status() != Status.PENDING) {
                state.keepOriginal(mapping.index(), List.copyOf(items));
            }
            owner.$changed(owner.$changed() | mapping.bit());
        }
        if (state != null) {
            state.listChanged();
        }
    }

    /** An object that was in the list twice is in it still. */
    private void left(T removed) {
        if (indexOf(items, removed) < 0) {
            Relating.removed(owner, mapping, removed);
        }
    }

    /** Takes an object in whose reference points here already. */
    @SuppressWarnings("unchecked")
    void follow(Managed item) {
        if (indexOf(items, item) < 0) {
            changing();
            items.add((T) item);
            modCount++;
        }
    }

    /** Lets an object go whose reference points elsewhere already. */
    void unfollow(Managed item) {
        int index = indexOf(items, item);
        if (index >= 0) {
            changing();
            items.remove(index);
            modCount++;
        }
    }

    /** From the end, where what was added last is; entities are told apart by identity, whatever their {@code equals}. */
    private static int indexOf(List<?> items, Managed item) {
        int index = items.size() - 1;
        while (index >= 0 && items.get(index) != item) {
            index--;
        }
        return index;
    }

    private T notNull(T item) {
        return Objects.requireNonNull(
                item, () -> owner.$type().name() + '.' + mapping.name() + " is a list of objects and holds no null");
    }
}
