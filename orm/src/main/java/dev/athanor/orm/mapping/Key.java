// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of a key of several columns: {@code session.get(OrderLine.class, Key.of(7, 1))}. Two are equal when all their
 * parts are. A key of one column is no {@code Key}, but the bare value of that column.
 */
public final class Key implements Comparable<Key> {
    private final @Nullable Object[] parts;
    private final int hash;

    private Key(@Nullable Object[] parts) {
        this.parts = parts;
        this.hash = Arrays.hashCode(parts);
    }

    /**
     * A key of these parts, in the order in which the entity has the attributes of its key.
     *
     * @param parts the values of the columns, at least one of which is not null
     */
    public static Key of(@Nullable Object... parts) {
        return new Key(parts.clone());
    }

    /** A key of parts that nobody else has or changes. */
    static Key taking(@Nullable Object[] parts) {
        return new Key(parts);
    }

    /** How many columns it has. */
    public int size() {
        return parts.length;
    }

    /** The value of one column, counted from 0. */
    public @Nullable Object part(int index) {
        return parts[index];
    }

    /** The values of the columns, in order. */
    public List<@Nullable Object> parts() {
        return Collections.unmodifiableList(Arrays.asList(parts));
    }

    /** By the first parts that differ, null first; parts whose class has no order count as alike. */
    @Override
    @SuppressWarnings("unchecked") // the keys of one entity have parts of the same classes
    public int compareTo(Key other) {
        int shared = Math.min(parts.length, other.parts.length);
        for (int i = 0; i < shared; i++) {
            Object here = parts[i];
            Object there = other.parts[i];
            if (here == null || there == null) {
                if (here != there) {
                    return here == null ? -1 : 1;
                }
            } else if (here instanceof Comparable<?> comparable) {
                int order = ((Comparable<Object>) comparable).compareTo(there);
                if (order != 0) {
                    return order;
                }
            }
        }
        return Integer.compare(parts.length, other.parts.length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Key that && hash == that.hash && Arrays.equals(parts, that.parts));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The parts: {@code (7, 1)}. */
    @Override
    public String toString() {
        String all = Arrays.toString(parts);
        return '(' + all.substring(1, all.length() - 1) + ')';
    }
}
