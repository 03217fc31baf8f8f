// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.orm.mapping.ToManyMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityState.PendingChange;
import dev.athanor.orm.state.Managed;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** The list of a to-many relationship; every change of it is reported to both sides. Null is refused. */
public final class TrackedList<T extends Managed> extends AbstractList<T> implements RandomAccess {
    private final Managed owner;
    private final ToManyMapping mapping;
    private final List<T> items;

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
        EntityState state = owner.$state();
        if (state != null) {
            for (PendingChange change : state.takeDeferred(mapping.index())) {
                if (!change.added()) {
                    items.remove(change.item());
                } else if (!items.contains(change.item())) {
                    items.add(change.item());
                }
            }
        }
        owner.$set(mapping.index(), new TrackedList<>(owner, mapping, items));
        owner.$unloaded(owner.$unloaded() & ~mapping.bit());
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
        items.add(index, Objects.requireNonNull(item));
        modCount++;
        Relating.added(owner, mapping, item);
    }

    @Override
    public T set(int index, T item) {
        T before = items.set(index, Objects.requireNonNull(item));
        if (before != item) {
            Relating.removed(owner, mapping, before);
            Relating.added(owner, mapping, item);
        }
        return before;
    }

    @Override
    public T remove(int index) {
        T removed = items.remove(index);
        modCount++;
        Relating.removed(owner, mapping, removed);
        return removed;
    }

    /** Takes an object in whose reference points here already. */
    @SuppressWarnings("unchecked")
    void follow(Managed item) {
        if (!items.contains(item)) {
            items.add((T) item);
            modCount++;
        }
    }

    /** Lets an object go whose reference points elsewhere already. */
    void unfollow(Managed item) {
        if (items.remove(item)) {
            modCount++;
        }
    }
}
