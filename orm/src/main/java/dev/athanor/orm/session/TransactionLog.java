// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What a transaction has done to objects so far, so that a rollback can undo it in memory. */
final class TransactionLog {
    private final Map<EntityState, Managed> inserted = new LinkedHashMap<>();
    private final Map<EntityState, Managed> deleted = new LinkedHashMap<>();
    private final List<Managed> keyed = new ArrayList<>();

    void inserted(EntityState state, Managed entity) {
        inserted.put(state, entity);
    }

    void deleted(EntityState state, Managed entity) {
        if (inserted.remove(state) == null) {
            deleted.put(state, entity);
        }
    }

    /** The database is about to make the key of an object. */
    void keyGenerated(EntityState state) {
        keyed.add(state.entity());
    }

    void eachInserted(BiConsumer<EntityState, Managed> action) {
        inserted.forEach(action);
    }

    void eachDeleted(BiConsumer<EntityState, Managed> action) {
        deleted.forEach(action);
    }

    /** Takes the keys back that the database made, since the rows are gone. */
    void forgetKeys() {
        for (Managed entity : keyed) {
            entity.$set(entity.$type().key().index(), null);
        }
    }

    void clear() {
        inserted.clear();
        deleted.clear();
        keyed.clear();
    }
}
