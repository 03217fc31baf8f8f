// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.DatabaseError;
import dev.athanor.error.DatabaseError.Circumstance;
import dev.athanor.event.Listeners;
import org.jspecify.annotations.Nullable;

/** Who sees what an engine does, and who takes part in it; those of every engine come before those of one. */
final class Audience {
    static final Audience OF_EVERY_ENGINE = new Audience(new Listeners<>(), new Listeners<>());

    private final Listeners<StatementObserver> observers;
    private final Listeners<EngineListener> listeners;

    private Audience(Listeners<StatementObserver> observers, Listeners<EngineListener> listeners) {
        this.observers = observers;
        this.listeners = listeners;
    }

    static Audience ofOneEngine() {
        return new Audience(new Listeners<>(OF_EVERY_ENGINE.observers), new Listeners<>(OF_EVERY_ENGINE.listeners));
    }

    Listeners<StatementObserver> observers() {
        return observers;
    }

    Listeners<EngineListener> listeners() {
        return listeners;
    }

    /** The error that reaches the caller, after listeners had their say; what one of them throws goes along with it. */
    DatabaseError heard(@Nullable Connection connection, Circumstance where, DatabaseError error) {
        if (listeners.isEmpty()) {
            return error;
        }
        ErrorEvent event = new ErrorEvent(connection, where, error);
        try {
            listeners.tell(listener -> listener.failed(event));
        } catch (RuntimeException e) {
            event.error().addSuppressed(e);
        }
        return event.error();
    }
}
