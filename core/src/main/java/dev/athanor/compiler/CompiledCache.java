// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.StatementNode;
import dev.athanor.dialect.Dialect;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * The compilations of one engine, found by the statements themselves: one that differs only in its values, or in the
 * length of a bound list, is found again. At most {@code capacity} are kept, for a while half as many more; those that
 * were used longest ago go first.
 */
public final class CompiledCache {
    private final Dialect dialect;
    private final int capacity;
    private final Map<StatementNode, Entry> entries = new ConcurrentHashMap<>();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final AtomicLong clock = new AtomicLong();

    /** A compilation and when it was last used. */
    private static final class Entry {
        private final Compiled compiled;
        private volatile long used;

        Entry(Compiled compiled, long used) {
            this.compiled = compiled;
            this.used = used;
        }
    }

    /** A cache for one dialect; with a capacity of 0 everything is compiled each time. */
    public CompiledCache(Dialect dialect, int capacity) {
        this.dialect = dialect;
        this.capacity = capacity;
    }

    /** The compilation of a statement, made now if there is none yet. */
    public Compiled get(StatementNode statement) {
        StatementNode key = Placing.canonical(statement);
        Entry found = entries.get(key);
        if (found != null) {
            hits.increment();
            found.used = clock.incrementAndGet();
            return found.compiled;
        }
        misses.increment();
        StatementNode empty = Placing.withoutValues(key);
        Compiled compiled = Compiler.compile(empty, dialect);
        if (capacity > 0) {
            entries.put(empty, new Entry(compiled, clock.incrementAndGet()));
            if (entries.size() > capacity + capacity / 2) {
                prune();
            }
        }
        return compiled;
    }

    private void prune() {
        long[] ages = entries.values().stream()
                .mapToLong(entry -> entry.used)
                .sorted()
                .toArray();
        if (ages.length > capacity) {
            long oldestKept = ages[ages.length - capacity];
            entries.values().removeIf(entry -> entry.used < oldestKept);
        }
    }

    /** How often a compilation was found. */
    public long hits() {
        return hits.sum();
    }

    /** How often one had to be made. */
    public long misses() {
        return misses.sum();
    }

    /** How many are kept now. */
    public int size() {
        return entries.size();
    }

    /** Forgets all compilations; the counters go on. */
    public void clear() {
        entries.clear();
    }
}
