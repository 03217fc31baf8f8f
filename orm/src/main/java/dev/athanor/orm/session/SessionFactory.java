// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Isolation;
import dev.athanor.engine.Retry;
import dev.athanor.event.Listening;
import dev.athanor.event.Registration;
import dev.athanor.orm.persist.RowWriters;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where sessions come from: one for each engine, safe for all threads, made once and kept. */
public final class SessionFactory {
    private final Engine engine;
    private final SessionOptions options;
    private final RowWriters writers;
    private final SessionEvents events;

    /** The engine without transactions, for sessions that only read. */
    private final Engine reading;

    private SessionFactory(Engine engine, SessionOptions options, RowWriters writers, SessionEvents events) {
        this.engine = engine;
        this.options = options;
        this.writers = writers;
        this.events = events;
        this.reading = engine.with(execution -> execution.isolation(Isolation.AUTOCOMMIT));
    }

    public static SessionFactory of(Engine engine) {
        return new SessionFactory(engine, SessionOptions.DEFAULT, new RowWriters(), new SessionEvents());
    }

    public Engine engine() {
        return engine;
    }

    /** A factory whose sessions behave differently; who listens to this one is told of those too. */
    public SessionFactory with(UnaryOperator<SessionOptions> change) {
        return new SessionFactory(engine, change.apply(options), writers, new SessionEvents(events));
    }

    public SessionOptions options() {
        return options;
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
        return new Session(this, SessionConnection.of(engine, false));
    }

    /**
     * A new session on a connection that is there already, and stays open when the session is closed. A transaction of the
     * connection that is under way is joined as {@link JoinMode#CONDITIONAL_SAVEPOINT} says.
     */
    public Session open(Connection connection) {
        return open(connection, JoinMode.CONDITIONAL_SAVEPOINT);
    }

    /** Like {@link #open(Connection)}, and says how a transaction that is under way is joined. */
    public Session open(Connection connection, JoinMode mode) {
        return new Session(this, SessionConnection.on(connection, mode));
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
        try (Session session = new Session(this, SessionConnection.of(reading, true))) {
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
