// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.orm.state.Managed;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A to-many relationship as a map by an attribute of its objects: every change is one of the list that it shows. */
final class TrackedMap<K, T extends Managed> extends AbstractMap<K, T> {
    private final TrackedList<T> list;
    private final Attribute<T, K> key;
    private final Map<@Nullable K, T> known = new LinkedHashMap<>();
    private int version = -1;

    TrackedMap(TrackedList<T> list, Attribute<T, K> key) {
        this.list = list;
        this.key = key;
    }

    boolean isBy(Attribute<?, ?> attribute) {
        return key == attribute;
    }

    private Map<@Nullable K, T> known() {
        if (version != list.version()) {
            known.clear();
            for (T item : list) {
                known.put(key.get(item), item);
            }
            version = list.version();
        }
        return known;
    }

    @Override
    public @Nullable T get(@Nullable Object of) {
        return known().get(of);
    }

    @Override
    public boolean containsKey(@Nullable Object of) {
        return known().containsKey(of);
    }

    @Override
    public @Nullable T put(K of, T item) {
        K has = key.get(item);
        if (has != null && !has.equals(of)) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE,
                    "A " + item.$type().name() + " was put under another key than its " + key.name()
                            + " says. Change that, or put it under that.");
        }
        T before = known().get(of);
        if (before == item) {
            return before;
        }
        if (has == null) {
            key.set(item, of);
        }
        if (before == null) {
            list.add(item);
        } else {
            list.set(list.placeOf(before), item);
        }
        known.put(of, item);
        version = list.version();
        return before;
    }

    @Override
    public @Nullable T remove(@Nullable Object of) {
        T item = known().get(of);
        if (item != null) {
            list.remove(list.placeOf(item));
            known.remove(of);
            version = list.version();
        }
        return item;
    }

    @Override
    public void clear() {
        list.clear();
    }

    @Override
    public Set<Entry<K, T>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return known().size();
            }

            @Override
            public Iterator<Entry<K, T>> iterator() {
                return new Entries(known().entrySet().iterator());
            }
        };
    }

    /** Goes over the entries; removing one takes its object out of the list. */
    private final class Entries implements Iterator<Entry<K, T>> {
        private final Iterator<Entry<@Nullable K, T>> entries;
        private @Nullable T last;

        Entries(Iterator<Entry<@Nullable K, T>> entries) {
            this.entries = entries;
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        @SuppressWarnings("NullAway") // an object whose key is null has null as its key
        public Entry<K, T> next() {
            Entry<@Nullable K, T> entry = entries.next();
            last = entry.getValue();
            return new SimpleImmutableEntry<>(entry.getKey(), entry.getValue());
        }

        @Override
        public void remove() {
            T item = Objects.requireNonNull(last, "there is nothing to remove");
            entries.remove();
            list.remove(list.placeOf(item));
            version = list.version();
            last = null;
        }
    }
}
