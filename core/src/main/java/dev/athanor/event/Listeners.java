// SPDX-License-Identifier: Apache-2.0
package dev.athanor.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Who is told of something, in the order of registration. Reading costs one volatile read, so that asking an empty list
 * on a hot path is free; changing copies.
 *
 * @param <L> what a listener is
 */
public final class Listeners<L> {
    private final List<Entry<L>> entries = new CopyOnWriteArrayList<>();

    public Listeners() {}

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Adds a listener at the end; the same one added twice is told twice. */
    public Registration add(L listener) {
        Entry<L> entry = new Entry<>(listener);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    /** Tells those that are registered at this moment; what a listener throws goes to the caller. */
    public void tell(Consumer<? super L> news) {
        for (Entry<L> entry : entries) {
            news.accept(entry.listener);
        }
    }

    /** Holds a listener, so that each registration is something of its own. */
    private static final class Entry<L> {
        private final L listener;

        private Entry(L listener) {
            this.listener = listener;
        }
    }
}
