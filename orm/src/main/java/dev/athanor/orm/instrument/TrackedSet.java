// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.orm.state.Managed;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A to-many relationship as a set: every change is one of the list that it shows. Objects are told apart by identity,
 * whatever their {@code equals}; they come in the order of the list.
 */
final class TrackedSet<T extends Managed> extends AbstractSet<T> {
    private final TrackedList<T> list;
    private final Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private int version = -1;

    TrackedSet(TrackedList<T> list) {
        this.list = list;
    }

    private Set<Object> known() {
        if (version != list.version()) {
            known.clear();
            known.addAll(list);
            version = list.version();
        }
        return known;
    }

    @Override
    public Iterator<T> iterator() {
        return list.iterator();
    }

    @Override
    public int size() {
        return list.size();
    }

    @Override
    public boolean contains(@Nullable Object item) {
        return item != null && known().contains(item);
    }

    @Override
    public boolean add(T item) {
        if (contains(item)) {
            return false;
        }
        list.add(item);
        known.add(item);
        version = list.version();
        return true;
    }

    @Override
    public boolean remove(@Nullable Object item) {
        if (item == null || !contains(item)) {
            return false;
        }
        list.remove(list.placeOf((Managed) item));
        known.remove(item);
        version = list.version();
        return true;
    }

    @Override
    public void clear() {
        list.clear();
    }
}
