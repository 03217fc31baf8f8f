// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.engine.Engine;
import dev.athanor.engine.Retry;
import dev.athanor.event.Listening;
import dev.athanor.event.Registration;
import dev.athanor.orm.persist.RowWriters;
import org.jspecify.annotations.Nullable;

/** Where sessions come from: one for each engine, safe for all threads, made once and kept. */
public final class SessionFactory {
    private final Engine engine;
    private final RowWriters writers = new RowWriters();

    private final SessionEvents events = new SessionEvents();

    private SessionFactory(Engine engine) {
        this.engine = engine;
    }

    public static SessionFactory of(Engine engine) {
        return new SessionFactory(engine);
    }

    public Engine engine() {
        return engine;
    }

    SessionEvents events() {
        return events;
    }

    /** Has a listener told of what all sessions of the factory do; closing what is returned ends it. */
    public Registration listen(SessionListener listener, Listening... how) {
        return events.add(listener, how);
    }

    /**
     * Has a listener told of what becomes of the objects of a class in all sessions of the factory; closing what is
     * returned ends it.
     *
     * @param type an entity, or an interface that entities implement
     */
    public <E> Registration listen(Class<E> type, EntityListener<E> listener, Listening... how) {
        return events.add(type, listener, how);
    }

    RowWriters writers() {
        return writers;
    }

    /** A new session; it takes a connection when it first needs one. */
    public Session open() {
        return new Session(this, false);
    }

    /**
     * Runs work in a session of its own, and commits; anything thrown rolls back. Afterwards the session is closed, and
     * what was loaded stays readable.
     */
    public <X extends Exception> void begin(SessionWork<X> work) throws X {
        try (Session session = open()) {
            work.run(session);
            session.commitAndEnd();
        }
    }

    /**
     * Like {@link #begin(SessionWork)}, and does the work anew in another session if the database refuses it for a reason
     * that passes, also if it says so at COMMIT only. Objects of an earlier attempt belong to no session any more: load or
     * make them within the work.
     */
    public <X extends Exception> void begin(Retry retry, SessionWork<X> work) throws X {
        engine.<Boolean, X>retrying(retry, () -> {
            begin(work);
            return true;
        });
    }

    /**
     * Runs work that only reads, and gives back what it does. There is no transaction: every query sees the database as it
     * is at that moment, and no round trip is spent on beginning and ending. Changed objects are refused when they would
     * be written. Afterwards the session is closed, and what was loaded stays readable.
     */
    public <R extends @Nullable Object, X extends Exception> R read(SessionCall<R, X> work) throws X {
        try (Session session = new Session(this, true)) {
            return work.call(session);
        }
    }

    /** Like {@link #begin(Retry, SessionWork)}, and gives back what the work does. */
    public <R extends @Nullable Object, X extends Exception> R beginAndReturn(Retry retry, SessionCall<R, X> work)
            throws X {
        return engine.retrying(retry, () -> beginAndReturn(work));
    }

    /** Like {@link #begin(SessionWork)}, and gives back what the work does. */
    public <R extends @Nullable Object, X extends Exception> R beginAndReturn(SessionCall<R, X> work) throws X {
        try (Session session = open()) {
            R result = work.call(session);
            session.commitAndEnd();
            return result;
        }
    }
}
