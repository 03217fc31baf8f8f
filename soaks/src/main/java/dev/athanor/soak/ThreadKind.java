// SPDX-License-Identifier: Apache-2.0
package dev.athanor.soak;

import java.util.List;
import java.util.Locale;

/** The kinds of thread that a JDK may have. Virtual ones are reached by name, because Athanor is built on a JDK without them. */
enum ThreadKind {
    PLATFORM,
    VIRTUAL;

    static List<ThreadKind> available() {
        return Runtime.version().feature() >= 21 ? List.of(PLATFORM, VIRTUAL) : List.of(PLATFORM);
    }

    Thread start(Runnable task) {
        if (this == PLATFORM) {
            Thread thread = new Thread(task);
            thread.start();
            return thread;
        }
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (Thread) Class.forName("java.lang.Thread$Builder")
                    .getMethod("start", Runnable.class)
                    .invoke(builder, task);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JDK has no virtual threads", e);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
