// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.error.ErrorCode;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sees to it that a session is used by one thread at a time: a second one is told, instead of breaking the first. */
final class SingleUse {
    private final AtomicReference<@Nullable Thread> user = new AtomicReference<>();

    void run(Runnable work) {
        boolean entered = enter();
        try {
            work.run();
        } finally {
            leave(entered);
        }
    }

    <R extends @Nullable Object> R call(Supplier<R> work) {
        boolean entered = enter();
        try {
            return work.get();
        } finally {
            leave(entered);
        }
    }

    private boolean enter() {
        Thread current = Thread.currentThread();
        if (user.get() == current) {
            return false;
        }
        if (!user.compareAndSet(null, current)) {
            Thread other = user.get();
            throw new SessionError(
                    ErrorCode.CONCURRENT_USE,
                    "The session is used by " + current.getName() + " while "
                            + (other == null ? "another thread" : other.getName())
                            + " is using it. Give every thread a session of its own.");
        }
        return true;
    }

    private void leave(boolean entered) {
        if (entered) {
            user.set(null);
        }
    }
}
