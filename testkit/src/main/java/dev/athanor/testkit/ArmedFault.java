// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** A fault that waits for a statement, strikes once, and can be asked whether it did. */
public final class ArmedFault {
    private final String beginning;
    private final boolean requestIsLost;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicBoolean struck = new AtomicBoolean();

    ArmedFault(String statement, boolean requestIsLost) {
        this.beginning = statement.toLowerCase(Locale.ROOT);
        this.requestIsLost = requestIsLost;
    }

    /** Whether it has waited for one of these statements; true once, so that one connection alone is struck. */
    boolean takes(List<String> statements) {
        return statements.stream()
                        .anyMatch(sql ->
                                sql.stripLeading().toLowerCase(Locale.ROOT).startsWith(beginning))
                && taken.compareAndSet(false, true);
    }

    boolean isTaken() {
        return taken.get();
    }

    boolean losesTheRequest() {
        return requestIsLost;
    }

    void strike() {
        struck.set(true);
    }

    /** Whether the statement came, and the connection was cut. */
    public boolean hasStruck() {
        return struck.get();
    }
}
