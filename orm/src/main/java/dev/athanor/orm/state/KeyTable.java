// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.state;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The states of one entity's objects by key: an open hash table without an object of its own for each entry, since a
 * result of many rows puts every one of them in here.
 */
public final class KeyTable {
    private static final int SMALLEST = 4;

    private @Nullable EntityState[] slots = new @Nullable EntityState[SMALLEST];
    private int size;

    KeyTable() {}

    /** The state of the object with a key, or null. */
    public @Nullable EntityState find(Object key) {
        int mask = slots.length - 1;
        for (int at = spread(key) & mask; ; at = (at + 1) & mask) {
            EntityState state = slots[at];
            if (state == null || key.equals(state.key())) {
                return state;
            }
        }
    }

    /** Takes a state in under its key, in place of one that is there. */
    public void put(EntityState state) {
        if (size * 3 >= slots.length * 2) {
            grow();
        }
        Object key = key(state);
        int mask = slots.length - 1;
        int at = spread(key) & mask;
        EntityState there;
        while ((there = slots[at]) != null && !key.equals(there.key())) {
            at = (at + 1) & mask;
        }
        if (there == null) {
            size++;
        }
        slots[at] = state;
    }

    /** Removes a state; one that another has taken the place of is not there any more. */
    public void remove(EntityState state) {
        int mask = slots.length - 1;
        int at = spread(key(state)) & mask;
        while (slots[at] != state) {
            if (slots[at] == null) {
                return;
            }
            at = (at + 1) & mask;
        }
        slots[at] = null;
        size--;
        closeGap(at, mask);
    }

    /** Entries that were pushed along by the removed one move back, so that a search never stops short of them. */
    private void closeGap(int gap, int mask) {
        int at = gap;
        int empty = gap;
        EntityState next;
        for (at = (at + 1) & mask; (next = slots[at]) != null; at = (at + 1) & mask) {
            int home = spread(key(next)) & mask;
            boolean stays = empty <= at ? (empty < home && home <= at) : (empty < home || home <= at);
            if (!stays) {
                slots[empty] = next;
                slots[at] = null;
                empty = at;
            }
        }
    }

    /** Calls for every state whose object is still there. */
    public void forEach(Consumer<EntityState> action) {
        for (EntityState state : slots.clone()) {
            if (state != null && state.get() != null) {
                action.accept(state);
            }
        }
    }

    int size() {
        return size;
    }

    private void grow() {
        @Nullable EntityState[] before = slots;
        slots = new @Nullable EntityState[before.length * 2];
        int mask = slots.length - 1;
        for (EntityState state : before) {
            if (state != null) {
                int at = spread(key(state)) & mask;
                while (slots[at] != null) {
                    at = (at + 1) & mask;
                }
                slots[at] = state;
            }
        }
    }

    private static Object key(EntityState state) {
        return Objects.requireNonNull(state.key(), "a state in the identity map has a key");
    }

    private static int spread(Object key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }
}
