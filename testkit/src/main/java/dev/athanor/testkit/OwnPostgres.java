// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import dev.athanor.engine.Engine;
import dev.athanor.testkit.internal.LaunchedPostgres;
import dev.athanor.testkit.internal.Unavailable;
import java.util.List;
import org.opentest4j.TestAbortedException;

/**
 * A PostgreSQL server started for one test, for what depends on the settings of the server, and for what nobody may do to
 * a server that others use: let it run out of connections, kill it, and start it again with the data that it had.
 */
public final class OwnPostgres implements AutoCloseable {
    private final LaunchedPostgres launched;
    private final Engine engine;

    private OwnPostgres(LaunchedPostgres launched) {
        this.launched = launched;
        this.engine = Engine.create(url());
    }

    /**
     * Starts one, which takes some seconds; the test is aborted where that is not possible, with the reason.
     *
     * @param settings of the server, each as {@code name=value}
     */
    public static OwnPostgres with(String... settings) {
        try {
            return new OwnPostgres(LaunchedPostgres.launch(List.of(settings)));
        } catch (Unavailable e) {
            throw new TestAbortedException("No PostgreSQL could be started: " + e.reason(), e);
        }
    }

    /** An engine on an empty database of the server. It is closed with the server. */
    public Engine engine() {
        return engine;
    }

    /** JDBC URL, user included. */
    public String url() {
        return launched.url().toString();
    }

    /**
     * Kills the server and its children outright. What was committed survives only if it was written, so give the setting
     * {@code synchronous_commit=on} where that matters.
     */
    public void kill() {
        launched.kill();
    }

    /** Starts the server again after {@link #kill}, at the same URL. */
    public void restart() {
        try {
            launched.start();
        } catch (Unavailable e) {
            throw new IllegalStateException("PostgreSQL did not start again: " + e.reason(), e);
        }
    }

    /** Stops the server, and removes all that it wrote. */
    @Override
    public void close() {
        engine.close();
        launched.close();
    }
}
