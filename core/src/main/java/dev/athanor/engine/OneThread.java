// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.ConcurrentUse;
import dev.athanor.error.ErrorCode;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Which thread is just now using a connection. Nobody waits here: a second thread is refused, by name. */
final class OneThread {
    private final AtomicReference<@Nullable Thread> user = new AtomicReference<>();

    /**
     * Takes the connection for the current thread, which may have it already.
     *
     * @return whether {@link #leave} has to be called
     * @throws ConcurrentUse if another thread has it
     */
    boolean enter() {
        Thread current = Thread.currentThread();
        Thread now = user.get();
        if (now == current) {
            return false;
        }
        if (now != null || !user.compareAndSet(null, current)) {
            throw refused(current, now == null ? user.get() : now);
        }
        return true;
    }

    void leave() {
        user.set(null);
    }

    /** Refuses to go on while another thread is using the connection; for what happens too often to take it each time. */
    void check() {
        Thread now = user.get();
        if (now != null && now != Thread.currentThread()) {
            throw refused(Thread.currentThread(), now);
        }
    }

    private static ConcurrentUse refused(Thread current, @Nullable Thread other) {
        return new ConcurrentUse(
                ErrorCode.CONNECTION_IN_USE,
                "The connection is used by the thread \"" + current.getName() + "\" while "
                        + (other == null ? "another" : "the thread \"" + other.getName() + '"')
                        + " is using it. Give every thread a connection of its own, with connect().");
    }
}
