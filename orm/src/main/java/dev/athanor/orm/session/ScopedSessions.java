// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * One session for each scope, such as a request: whoever asks within a scope gets the same. What a scope is, its caller
 * says; whoever ends one removes its session.
 *
 * @param <K> what tells scopes apart, by {@code equals}
 */
public final class ScopedSessions<K> {
    private final SessionFactory factory;
    private final Supplier<? extends K> scope;
    private final Map<K, Session> sessions = new ConcurrentHashMap<>();

    private ScopedSessions(SessionFactory factory, Supplier<? extends K> scope) {
        this.factory = factory;
        this.scope = scope;
    }

    /**
     * Sessions of a factory.
     *
     * @param scope gives the scope that the caller is in
     */
    public static <K> ScopedSessions<K> of(SessionFactory factory, Supplier<? extends K> scope) {
        return new ScopedSessions<>(factory, scope);
    }

    /** The session of the scope that the caller is in, opened if there is none. */
    public Session current() {
        return sessions.computeIfAbsent(scope.get(), any -> factory.open());
    }

    /** Whether the scope that the caller is in has a session. */
    public boolean isPresent() {
        return sessions.containsKey(scope.get());
    }

    /** Closes the session of the scope that the caller is in, if there is one; what was not committed is rolled back. */
    public void remove() {
        Session gone = sessions.remove(scope.get());
        if (gone != null) {
            gone.close();
        }
    }
}
