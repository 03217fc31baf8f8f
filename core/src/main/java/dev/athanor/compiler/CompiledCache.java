// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.CartesianCheck;
import dev.athanor.ast.ClausalNode;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Options;
import dev.athanor.ast.QueryNode;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.StatementOption;
import dev.athanor.dialect.Dialect;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The compilations of one engine, found by the statements themselves: one that differs only in its values, or in the
 * length of a bound list, is found again. At most {@code capacity} are kept, for a while half as many more; those that
 * were used longest ago go first.
 *
 * <p>A statement that is run again as the very same object remembers its compilation, and is found without a look into
 * it. What is kept holds no value of a statement.
 */
public final class CompiledCache {
    private static final Logger LOG = LoggerFactory.getLogger(CompiledCache.class);

    private final Dialect dialect;
    private final int capacity;
    private final CartesianCheck cartesian;
    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final AtomicLong clock = new AtomicLong();
    /** What the entries of this cache are known by: a statement's memo must not keep a whole cache. */
    private final Object owner = new Object();

    /** What a compilation is found by. */
    private record Key(Shape shape, SchemaNames schemas) {}

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

    /** A cache for one dialect that warns of products of unconnected sources; see the other constructor. */
    public CompiledCache(Dialect dialect, int capacity) {
        this(dialect, capacity, CartesianCheck.WARN);
    }

    /**
     * A cache for one dialect.
     *
     * @param capacity how many compilations are kept; with 0 everything is compiled each time
     * @param cartesian what becomes of a statement that multiplies unconnected sources and does not say itself
     */
    public CompiledCache(Dialect dialect, int capacity, CartesianCheck cartesian) {
        this.dialect = dialect;
        this.capacity = capacity;
        this.cartesian = cartesian;
    }

    /** The compilation of a statement, made now if there is none yet. */
    public Compiled get(StatementNode statement) {
        return get(statement, SchemaNames.AS_DECLARED);
    }

    /** The same where schemas are called otherwise than they were declared: each set of names has compilations of its own. */
    public Compiled get(StatementNode statement, SchemaNames schemas) {
        boolean declared = schemas.equals(SchemaNames.AS_DECLARED);
        Entry known = declared ? remembered(statement) : null;
        if (known != null) {
            return hit(known);
        }
        Shape shape = Shape.of(statement);
        Entry found = entries.get(new Key(shape, schemas));
        if (found != null) {
            if (declared) {
                remember(statement, found);
            }
            return hit(found);
        }
        misses.increment();
        Shape empty = shape.withoutValues();
        Entry made = new Entry(owner, statement.getClass(), Compiler.compile(empty.statement(), dialect, schemas));
        check(statement, made.compiled);
        if (capacity > 0) {
            keep(new Key(empty, schemas), made);
            if (declared) {
                remember(statement, made);
            }
        }
        return made.compiled;
    }

    /**
     * Warns of a product of unconnected sources, or refuses it.
     *
     * @throws InvalidStatement if the statement, or else the engine, says so
     */
    private void check(StatementNode statement, Compiled compiled) {
        CartesianCheck wanted = compiled.products().isEmpty() ? CartesianCheck.OFF : wanted(statement);
        if (wanted != CartesianCheck.OFF) {
            String sentence = "The " + (statement instanceof QueryNode ? "query" : "statement")
                    + " multiplies all rows of " + compiled.products().get(0)
                    + ": no condition connects them. Join them or compare their columns in where(…); if it is meant, add"
                    + " options(CartesianCheck.OFF).";
            if (wanted == CartesianCheck.ERROR) {
                throw new InvalidStatement(ErrorCode.CARTESIAN_PRODUCT, sentence);
            }
            LOG.warn("{}: {}", ErrorCode.CARTESIAN_PRODUCT.id(), sentence);
        }
    }

    private CartesianCheck wanted(StatementNode statement) {
        if (statement instanceof ClausalNode clausal && clausal.clauses().get(Clause.OPTIONS) instanceof Options all) {
            for (StatementOption option : all.options()) {
                if (option instanceof CartesianCheck own) {
                    return own;
                }
            }
        }
        return cartesian;
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

    private void keep(Key key, Entry entry) {
        entry.used = clock.incrementAndGet();
        entry.kept = true;
        entries.put(key, entry);
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
