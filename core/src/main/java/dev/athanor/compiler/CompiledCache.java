// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.ClausalNode;
import dev.athanor.ast.StatementNode;
import dev.athanor.dialect.Dialect;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The compilations of one engine, found by the statements themselves: one that differs only in its values, or in the
 * length of a bound list, is found again. At most {@code capacity} are kept, for a while half as many more; those that
 * were used longest ago go first.
 *
 * <p>A statement that is run again as the very same object remembers its compilation, and is found without a look into
 * it. What is kept holds no value of a statement.
 */
public final class CompiledCache {
    private final Dialect dialect;
    private final int capacity;
    private final Map<Shape, Entry> entries = new ConcurrentHashMap<>();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final AtomicLong clock = new AtomicLong();
    /** What the entries of this cache are known by: a statement's memo must not keep a whole cache. */
    private final Object owner = new Object();

    /** A compilation and when it was last used. */
    private static final class Entry {
        private final Object owner;
        private final Class<?> kind;
        private final Compiled compiled;
        private volatile long used;
        private volatile boolean kept;

        Entry(Object owner, Class<?> kind, Compiled compiled) {
            this.owner = owner;
            this.kind = kind;
            this.compiled = compiled;
        }
    }

    /** A cache for one dialect; with a capacity of 0 everything is compiled each time. */
    public CompiledCache(Dialect dialect, int capacity) {
        this.dialect = dialect;
        this.capacity = capacity;
    }

    /** The compilation of a statement, made now if there is none yet. */
    public Compiled get(StatementNode statement) {
        Entry known = remembered(statement);
        if (known != null) {
            return hit(known);
        }
        Shape shape = Shape.of(statement);
        Entry found = entries.get(shape);
        if (found != null) {
            remember(statement, found);
            return hit(found);
        }
        misses.increment();
        Shape empty = shape.withoutValues();
        Entry made = new Entry(owner, statement.getClass(), Compiler.compile(empty.statement(), dialect));
        if (capacity > 0) {
            keep(empty, made);
            remember(statement, made);
        }
        return made.compiled;
    }

    private Compiled hit(Entry entry) {
        hits.increment();
        entry.used = clock.incrementAndGet();
        return entry.compiled;
    }

    private @Nullable Entry remembered(StatementNode statement) {
        return statement instanceof ClausalNode clausal
                        && clausal.clauses().memo() instanceof Entry entry
                        && entry.owner == owner
                        && entry.kind == statement.getClass()
                        && entry.kept
                ? entry
                : null;
    }

    private static void remember(StatementNode statement, Entry entry) {
        if (statement instanceof ClausalNode clausal) {
            clausal.clauses().memo(entry);
        }
    }

    private void keep(Shape shape, Entry entry) {
        entry.used = clock.incrementAndGet();
        entry.kept = true;
        entries.put(shape, entry);
        if (entries.size() > capacity + capacity / 2) {
            prune();
        }
    }

    private void prune() {
        long[] ages = entries.values().stream()
                .mapToLong(entry -> entry.used)
                .sorted()
                .toArray();
        if (ages.length > capacity) {
            long oldestKept = ages[ages.length - capacity];
            entries.values().removeIf(entry -> entry.used < oldestKept && dropped(entry));
        }
    }

    private static boolean dropped(Entry entry) {
        entry.kept = false;
        return true;
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
        entries.values().removeIf(CompiledCache::dropped);
    }
}
