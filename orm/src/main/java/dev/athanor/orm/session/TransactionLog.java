// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a transaction has done to objects so far, so that a rollback can undo it in memory. It holds states, which hold
 * their objects weakly: what nobody else holds needs no undoing.
 */
final class TransactionLog {
    private final List<EntityState> inserted = new ArrayList<>();
    private final List<EntityState> deleted = new ArrayList<>();
    private final List<EntityState> keyed = new ArrayList<>();

    void inserted(EntityState state) {
        state.fresh(true);
        inserted.add(state);
    }

    void deleted(EntityState state) {
        deleted.add(state);
    }

    /** The database is about to make the key of an object. */
    void keyGenerated(EntityState state) {
        keyed.add(state);
    }

    /** The objects that had no row before; those that were deleted again too. */
    void eachInserted(Consumer<EntityState> action) {
        inserted.forEach(action);
    }

    /** The objects that had a row before. */
    void eachDeleted(Consumer<EntityState> action) {
        for (EntityState state : deleted) {
            if (!state.isFresh()) {
                action.accept(state);
            }
        }
    }

    /** Takes the keys back that the database made, since the rows are gone. */
    void forgetKeys() {
        for (EntityState state : keyed) {
            Managed entity = state.get();
            if (entity != null) {
                entity.$set(entity.$type().key().index(), null);
            }
        }
    }

    /** The transaction was committed: rows are there or gone for good, and objects without one leave the session. */
    void committed() {
        for (EntityState state : deleted) {
            state.link(null);
        }
        clear();
    }

    /** The transaction has ended. */
    void clear() {
        for (EntityState state : inserted) {
            state.fresh(false);
        }
        inserted.clear();
        deleted.clear();
        keyed.clear();
    }
}
