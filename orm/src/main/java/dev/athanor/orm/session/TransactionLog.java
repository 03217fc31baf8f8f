// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a transaction has done to objects so far, level by level, so that a rollback can undo it in memory: the outermost
 * level is the transaction, each further one a savepoint. It holds states, which hold their objects weakly: what nobody
 * else holds needs no undoing.
 */
final class TransactionLog {
    private final List<Level> levels = new ArrayList<>(1);

    /** What was done since one savepoint, or since the transaction began. */
    private static final class Level {
        private final List<EntityState> inserted = new ArrayList<>();
        private final List<EntityState> deleted = new ArrayList<>();
        private final List<EntityState> keyed = new ArrayList<>();
        private final List<EntityState> touched = new ArrayList<>();

        private void clear() {
            inserted.clear();
            deleted.clear();
            keyed.clear();
            touched.clear();
        }
    }

    TransactionLog() {
        levels.add(new Level());
    }

    /** How many savepoints are set, and one. */
    int depth() {
        return levels.size();
    }

    /** A savepoint is set. */
    void begin() {
        levels.add(new Level());
    }

    /** The innermost savepoint is given up: what was done since belongs to the level around it. */
    void release() {
        Level ended = levels.remove(depth() - 1);
        Level around = top();
        ended.inserted.forEach(state -> state.insertedAt(depth()));
        around.inserted.addAll(ended.inserted);
        around.deleted.addAll(ended.deleted);
        around.keyed.addAll(ended.keyed);
        if (depth() > 1) {
            around.touched.addAll(ended.touched);
        }
    }

    private Level top() {
        return levels.get(levels.size() - 1);
    }

    void inserted(EntityState state) {
        state.insertedAt(depth());
        top().inserted.add(state);
    }

    void deleted(EntityState state) {
        top().deleted.add(state);
    }

    /** The database is about to make the key of an object. */
    void keyGenerated(EntityState state) {
        top().keyed.add(state);
    }

    /** An object is not any more as it was at the savepoint; without one nothing that was read is trusted anyway. */
    void touched(EntityState state) {
        if (depth() > 1) {
            top().touched.add(state);
        }
    }

    /** The objects that had no row before the innermost level; those that were deleted again too. */
    void eachInserted(Consumer<EntityState> action) {
        top().inserted.forEach(action);
    }

    /** The objects that had a row before the innermost level. */
    void eachDeleted(Consumer<EntityState> action) {
        for (EntityState state : top().deleted) {
            if (state.insertedAt() != depth()) {
                action.accept(state);
            }
        }
    }

    /** The objects that were changed since the innermost savepoint. */
    void eachTouched(Consumer<EntityState> action) {
        top().touched.forEach(action);
    }

    /** Takes the keys back that the database made since the innermost savepoint, since the rows are gone. */
    void forgetKeys() {
        for (EntityState state : top().keyed) {
            Managed entity = state.get();
            ColumnMapping made = state.type().generatedKey();
            if (entity != null && made != null) {
                entity.$set(made.index(), null);
            }
        }
    }

    /** The transaction was committed: rows are there or gone for good, and objects without one leave the session. */
    void committed() {
        for (Level level : levels) {
            level.deleted.forEach(state -> state.link(null));
        }
    }

    /** The objects whose rows the transaction has deleted. */
    List<EntityState> allDeleted() {
        List<EntityState> all = new ArrayList<>();
        levels.forEach(level -> all.addAll(level.deleted));
        return all;
    }

    /** The innermost level was undone; the outermost one begins anew. */
    void undone() {
        Level undone = top();
        undone.inserted.forEach(state -> state.insertedAt(0));
        if (depth() > 1) {
            levels.remove(depth() - 1);
        } else {
            undone.clear();
        }
    }

    /** The transaction has ended. */
    void clear() {
        while (depth() > 1) {
            undone();
        }
        undone();
    }
}
