// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What a transaction has done to objects so far, so that a rollback can undo it in memory. */
final class TransactionLog {
    private final List<Managed> inserted = new ArrayList<>();
    private final List<Managed> deleted = new ArrayList<>();
    private final List<Managed> keyed = new ArrayList<>();

    void inserted(EntityState state) {
        state.fresh(true);
        inserted.add(state.entity());
    }

    /** A row that this transaction inserted itself stays in the list of those: rolled back, its object is new again. */
    void deleted(EntityState state) {
        if (!state.isFresh()) {
            deleted.add(state.entity());
        }
    }

    /** The database is about to make the key of an object. */
    void keyGenerated(EntityState state) {
        keyed.add(state.entity());
    }

    void eachInserted(Consumer<EntityState> action) {
        inserted.forEach(entity -> action.accept(Objects.requireNonNull(entity.$state())));
    }

    void eachDeleted(Consumer<EntityState> action) {
        deleted.forEach(entity -> action.accept(Objects.requireNonNull(entity.$state())));
    }

    /** Takes the keys back that the database made, since the rows are gone. */
    void forgetKeys() {
        for (Managed entity : keyed) {
            entity.$set(entity.$type().key().index(), null);
        }
    }

    /** The transaction has ended. */
    void clear() {
        for (Managed entity : inserted) {
            EntityState state = entity.$state();
            if (state != null) {
                state.fresh(false);
            }
        }
        inserted.clear();
        deleted.clear();
        keyed.clear();
    }
}
