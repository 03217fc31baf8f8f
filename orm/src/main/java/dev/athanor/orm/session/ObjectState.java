// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityState.Status;
import dev.athanor.orm.state.Keys;
import dev.athanor.orm.state.Managed;

/** Where an object stands between a program and a database. */
public enum ObjectState {
    /** Made by the program; no session knows it, and it has no row. */
    TRANSIENT,
    /** Added to a session; the next flush inserts its row. */
    PENDING,
    /** In a session, with a row; one that is to be deleted is persistent until the flush. */
    PERSISTENT,
    /** In a session, with a row that a flush of the transaction under way has deleted. */
    DELETED,
    /** With a row, or one that was deleted, and in no session. */
    DETACHED;

    /**
     * Where an object stands.
     *
     * @throws dev.athanor.error.ConfigurationError if it is no entity
     */
    public static ObjectState of(Object entity) {
        Managed managed = Session.managed(entity);
        EntityState state = managed.$state();
        if (state == null) {
            return TRANSIENT;
        }
        boolean attached = state.link() != null && state.link().isOpen();
        if (!attached) {
            return state.status() == Status.PENDING ? TRANSIENT : DETACHED;
        }
        return switch (state.status()) {
            case PENDING -> PENDING;
            case PERSISTENT -> PERSISTENT;
            case DELETED -> isThere(state, managed) ? PERSISTENT : DELETED;
            case DETACHED -> DETACHED;
        };
    }

    private static boolean isThere(EntityState state, Managed entity) {
        Object key = state.key();
        return key != null && state.find(state.type(), key) == entity;
    }

    /**
     * Makes an object new again, in no session and without a row, whatever it was: with its key set to null it can be added
     * as a copy. What it had not loaded is empty.
     */
    public static void makeTransient(Object entity) {
        Managed managed = Session.managed(entity);
        Session session = Session.of(entity);
        if (session != null) {
            session.expunge(entity);
        }
        managed.$state(null);
        managed.$changed(~managed.$unloaded()
                & (managed.$type().bitsBesideKey() | managed.$type().key().bits()));
        managed.$unloaded(0);
    }

    /**
     * Makes a new object stand for a row that is known to exist: nothing but its key is known, and added to a session it
     * loads the rest when it is asked for.
     *
     * @throws SessionError if it is not new, or has no key
     */
    public static void makeDetached(Object entity) {
        Managed managed = Session.managed(entity);
        EntityType<?> type = managed.$type();
        Object key = Keys.of(managed);
        if (of(entity) != TRANSIENT || key == null) {
            throw new SessionError(
                    ErrorCode.WRONG_STATE,
                    "Only a new object with a key can be made to stand for a row: " + entity + '.');
        }
        EntityState state = new EntityState(managed, Status.DETACHED, null);
        state.key(key);
        managed.$changed(0);
        managed.$unloaded(type.bitsBesideKey());
        managed.$state(state);
    }
}
