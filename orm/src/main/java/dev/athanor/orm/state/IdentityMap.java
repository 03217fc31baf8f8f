// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.state;

import dev.athanor.orm.mapping.EntityType;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a session by entity and key: for one row there is one object. It holds states, which hold their objects
 * weakly; the states of objects that were collected are let go when the next ones come in.
 */
public final class IdentityMap {
    private final Map<EntityType<?>, KeyTable> tables = new HashMap<>();
    private final ReferenceQueue<Managed> collected = new ReferenceQueue<>();

    public IdentityMap() {}

    /** Where the states of collected objects are put. */
    public ReferenceQueue<Managed> collected() {
        return collected;
    }

    /** The objects of one entity and all that share its keys, kept by whoever asks for many of them. */
    public KeyTable of(EntityType<?> type) {
        forgetCollected();
        return tables.computeIfAbsent(type.root(), any -> new KeyTable());
    }

    /** The entities of which there are objects, or were; of those that share their keys, the root. */
    public Set<EntityType<?>> types() {
        return Collections.unmodifiableSet(tables.keySet());
    }

    /** The state of the object with a key, or null; it may be of another entity that shares the keys. */
    public @Nullable EntityState find(EntityType<?> type, Object key) {
        KeyTable table = tables.get(type.root());
        return table == null ? null : table.find(key);
    }

    /** The object with a key if it is here and of that entity, or one that inherits from it; null otherwise. */
    public @Nullable Managed object(EntityType<?> type, Object key) {
        EntityState state = find(type, key);
        Managed entity = state == null ? null : state.get();
        return type.inherits() && !type.javaType().isInstance(entity) ? null : entity;
    }

    public void put(EntityState state) {
        of(state.type()).put(state);
    }

    public void remove(EntityState state) {
        KeyTable table = tables.get(state.type().root());
        if (table != null && state.key() != null) {
            table.remove(state);
        }
    }

    public void clear() {
        tables.clear();
    }

    /** Calls for every state whose object is still there. */
    public void forEach(Consumer<EntityState> action) {
        tables.values().forEach(table -> table.forEach(action));
    }

    public int size() {
        forgetCollected();
        return tables.values().stream().mapToInt(KeyTable::size).sum();
    }

    private void forgetCollected() {
        Reference<? extends Managed> gone;
        while ((gone = collected.poll()) != null) {
            remove((EntityState) gone);
        }
    }
}
