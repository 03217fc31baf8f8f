// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.sql.Connection;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A connection of the driver, and what a pool knows about it, from its opening to its end. */
public final class PooledConnection {
    private final Connection jdbc;
    private final long number;
    private final int generation;
    private final Instant opened = Instant.now();
    private final long openedNanos = System.nanoTime();
    private final Map<Object, Object> info = new ConcurrentHashMap<>();
    private final ChangedSettings settings = new ChangedSettings();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean unwanted;
    private volatile boolean lost;
    private volatile boolean detached;
    private volatile boolean used;
    private volatile long idleSince;

    /** What HikariCP calls this connection, while it is lent. */
    @Nullable
    Connection hikariName;

    PooledConnection(Connection jdbc, long number, int generation) {
        this.jdbc = jdbc;
        this.number = number;
        this.generation = generation;
    }

    /** The connection itself; only the pool closes it. */
    public Connection jdbc() {
        return jdbc;
    }

    /** The how manieth of its pool it is. */
    public long number() {
        return number;
    }

    /** When it was opened. */
    public Instant opened() {
        return opened;
    }

    /** Whatever users want to remember about it, as long as it lives. */
    public Map<Object, Object> info() {
        return info;
    }

    /** Whether it was taken out of the pool, and ends with its present holder. */
    public boolean isDetached() {
        return detached;
    }

    void detach() {
        detached = true;
    }

    ChangedSettings settings() {
        return settings;
    }

    /** Connections of one generation are lost together. */
    int generation() {
        return generation;
    }

    /** Whether nobody used it yet. */
    boolean isFresh() {
        return !used;
    }

    long idleNanos() {
        return System.nanoTime() - idleSince;
    }

    long ageNanos() {
        return System.nanoTime() - openedNanos;
    }

    void usedUntilNow() {
        idleSince = System.nanoTime();
        used = true;
    }

    /** Whether it is not to be lent again. */
    boolean isUnwanted() {
        return unwanted || lost;
    }

    void unwanted() {
        unwanted = true;
    }

    boolean isLost() {
        return lost;
    }

    void lost() {
        lost = true;
    }

    boolean isClosed() {
        return closed.get();
    }

    /** Whether this call is the first to say so. */
    boolean markClosed() {
        return closed.compareAndSet(false, true);
    }

    @Override
    public String toString() {
        return "connection " + number;
    }
}
