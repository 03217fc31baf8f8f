// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import dev.athanor.orm.unitofwork.ChangeSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells the listeners of one session, and sees to it that they do no more than they may. */
final class Telling implements Membership.Moves {
    private final Session session;
    private final SessionEvents events;
    private final Deque<Move> waiting = new ArrayDeque<>(0); // most sessions are listened to by nobody
    private Allowed allowed = Allowed.EVERYTHING;

    /** What may be done with the session while somebody is being told. */
    private enum Allowed {
        EVERYTHING,
        /** Everything but flushing, and ending the transaction. */
        USING,
        /** Reading and assigning attributes. */
        ATTRIBUTES,
        /** Reading and assigning attributes that are there. */
        NOTHING
    }

    /** An object went from one state to another. */
    private record Move(Managed entity, ObjectState from, ObjectState to) {}

    Telling(Session session, SessionEvents events) {
        this.session = session;
        this.events = events;
    }

    /** Refuses to use the session where listeners may not. */
    void requireUsable() {
        if (allowed == Allowed.ATTRIBUTES || allowed == Allowed.NOTHING) {
            throw refused("be used");
        }
    }

    /** Refuses to flush, or to end the transaction, where listeners may not. */
    void requireFree(String what) {
        if (allowed != Allowed.EVERYTHING) {
            throw refused(what);
        }
    }

    /** Refuses to load where listeners may not. */
    void requireLoadable() {
        if (allowed == Allowed.NOTHING) {
            throw refused("load anything");
        }
    }

    private static SessionError refused(String what) {
        return new SessionError(
                ErrorCode.WRONG_STATE,
                "The session cannot " + what
                        + " while listeners are told of this. Objects are added, changed and deleted in"
                        + " beforeFlush(…), and the rest is done after the call of the session that told them.");
    }

    void beforeFlush() {
        tell(Allowed.USING, listener -> listener.beforeFlush(session));
    }

    void beforeCommit() {
        tell(Allowed.USING, listener -> listener.beforeCommit(session));
    }

    void tell(Consumer<SessionListener> news) {
        tell(Allowed.USING, news);
    }

    /** Tells of something after which the session must not go on at once. */
    void tellOfEnd(Consumer<SessionListener> news) {
        tell(Allowed.NOTHING, news);
    }

    private void tell(Allowed then, Consumer<SessionListener> news) {
        if (!events.isQuiet()) {
            during(then, () -> events.tell(news));
        }
    }

    private void during(Allowed then, Runnable told) {
        Allowed before = allowed;
        allowed = then;
        try {
            told.run();
        } finally {
            allowed = before;
        }
    }

    /**
     * Tells of what is about to be written, each object once. What listeners assign may add to it, and that is told too.
     *
     * @param changes what has to be written, found out anew each time
     */
    ChangeSet beforeWriting(Supplier<ChangeSet> changes) {
        ChangeSet current = changes.get();
        if (!events.hearsOfEntities()) {
            return current;
        }
        Set<EntityState> told = new HashSet<>();
        int before = -1;
        while (told.size() > before) {
            before = told.size();
            ChangeSet now = current;
            during(Allowed.ATTRIBUTES, () -> {
                tell(now.added(), told, EntityListener::beforeInsert);
                tell(now.differing(), told, EntityListener::beforeUpdate);
                tell(now.deleted(), told, EntityListener::beforeDelete);
            });
            current = changes.get();
        }
        return current;
    }

    private void tell(
            List<EntityState> states, Set<EntityState> told, BiConsumer<EntityListener<Object>, Object> news) {
        for (EntityState state : states) {
            if (told.add(state)) {
                events.tell(state.entity(), news);
            }
        }
    }

    /** Tells of what was written. */
    void afterWriting(List<Managed> inserted, List<Managed> updated, List<Managed> deleted) {
        during(Allowed.ATTRIBUTES, () -> {
            inserted.forEach(entity -> events.tell(entity, EntityListener::afterInsert));
            updated.forEach(entity -> events.tell(entity, EntityListener::afterUpdate));
            deleted.forEach(entity -> events.tell(entity, EntityListener::afterDelete));
        });
    }

    boolean hearsOfEntities() {
        return events.hearsOfEntities();
    }

    SessionEvents events() {
        return events;
    }

    /** An object was made of a row. */
    void loaded(Managed entity) {
        during(Allowed.NOTHING, () -> events.tell(entity, EntityListener::loaded));
    }

    @Override
    public boolean isQuiet() {
        return events.isQuiet();
    }

    @Override
    public void moved(Managed entity, ObjectState from, ObjectState to) {
        if (!events.isQuiet()) {
            waiting.add(new Move(entity, from, to));
        }
    }

    /** Tells of all moves that were made meanwhile, once everything is in its place. */
    void tellMoves() {
        while (!waiting.isEmpty() && allowed != Allowed.NOTHING) {
            Move move = waiting.remove();
            tell(Allowed.ATTRIBUTES, listener -> listener.moved(session, move.entity(), move.from(), move.to()));
        }
    }
}
