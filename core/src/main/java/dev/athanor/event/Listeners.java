// SPDX-License-Identifier: Apache-2.0
package dev.athanor.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of something, in the order of registration. Reading costs one volatile read, so that asking an empty list
 * on a hot path is free; changing copies.
 *
 * @param <L> what a listener is
 */
public final class Listeners<L> {
    /** Changes are rare, and there are many lists that nobody ever listens to: they share one. */
    private static final ReentrantLock CHANGING = new ReentrantLock();

    private final @Nullable Listeners<L> before;
    private volatile List<Entry<L>> entries = List.of();

    public Listeners() {
        this.before = null;
    }

    /** A list whose listeners are told after those of another one. */
    public Listeners(Listeners<L> before) {
        this.before = before;
    }

    public boolean isEmpty() {
        return entries.isEmpty() && (before == null || before.isEmpty());
    }

    /** Adds a listener, at the end unless it listens {@link Listening#FIRST}; the same one added twice is told twice. */
    public Registration add(L listener, Listening... how) {
        List<Listening> ways = Arrays.asList(how);
        Entry<L> entry = new Entry<>(listener, ways.contains(Listening.ONCE));
        boolean first = ways.contains(Listening.FIRST);
        CHANGING.lock();
        try {
            List<Entry<L>> more = new ArrayList<>(entries);
            more.add(first ? 0 : more.size(), entry);
            entries = List.copyOf(more);
        } finally {
            CHANGING.unlock();
        }
        return () -> leave(entry);
    }

    /** Tells those that are registered at this moment; what a listener throws goes to the caller. */
    public void tell(Consumer<? super L> news) {
        if (before != null) {
            before.tell(news);
        }
        for (Entry<L> entry : entries) {
            if (!entry.once || leave(entry)) {
                news.accept(entry.listener);
            }
        }
    }

    /** Whether one of those that are registered at this moment is as asked; nobody is told. */
    public boolean anyMatch(Predicate<? super L> asked) {
        return before != null && before.anyMatch(asked)
                || entries.stream().anyMatch(entry -> asked.test(entry.listener));
    }

    /** Takes a listener out; false if it was out already. Who listens once is told by the thread that took it out. */
    private boolean leave(Entry<L> entry) {
        CHANGING.lock();
        try {
            List<Entry<L>> fewer = new ArrayList<>(entries);
            boolean was = fewer.remove(entry);
            entries = List.copyOf(fewer);
            return was;
        } finally {
            CHANGING.unlock();
        }
    }

    /** Holds a listener, so that each registration is something of its own. */
    private static final class Entry<L> {
        private final L listener;
        private final boolean once;

        private Entry(L listener, boolean once) {
            this.listener = listener;
            this.once = once;
        }
    }
}
