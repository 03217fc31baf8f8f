// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.engine.Savepoint;

/**
 * A part of a session's transaction that can be taken back alone, begun with {@link Session#beginNested()}; closing it
 * takes it back unless it was committed.
 *
 * <p>Taken back, it leaves objects that it did not change as they are: those that it added are new again, those that it
 * deleted are there, and those that it changed are read again when they are asked for.
 */
public final class NestedTransaction implements AutoCloseable {
    private final SessionTransaction transaction;
    private final SingleUse use;
    private final Savepoint savepoint;
    private final int depth;

    NestedTransaction(SessionTransaction transaction, SingleUse use, Savepoint savepoint, int depth) {
        this.transaction = transaction;
        this.use = use;
        this.savepoint = savepoint;
        this.depth = depth;
    }

    Savepoint savepoint() {
        return savepoint;
    }

    /** The level of the session's transaction that this is, from 2. */
    int depth() {
        return depth;
    }

    /** Whether it has neither been committed nor taken back, by itself or with what is around it. */
    public boolean isActive() {
        return transaction.isActive(this);
    }

    /**
     * Flushes, and makes what was done since part of the transaction around it.
     *
     * @throws SessionError if it has ended
     */
    public void commit() {
        use.run(() -> {
            transaction.release(this);
        });
    }

    /** Takes back what was done since; the transaction around it goes on. Does nothing once it has ended. */
    public void rollback() {
        use.run(() -> {
            transaction.rollbackTo(this);
        });
    }

    @Override
    public void close() {
        rollback();
    }
}
