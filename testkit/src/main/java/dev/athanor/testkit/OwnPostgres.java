// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import dev.athanor.engine.Engine;
import dev.athanor.testkit.internal.LaunchedPostgres;
import dev.athanor.testkit.internal.Namespace;
import dev.athanor.testkit.internal.Server;
import dev.athanor.testkit.internal.Unavailable;
import java.sql.SQLException;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** A PostgreSQL server started for one test, for what depends on the settings of the server. */
public final class OwnPostgres implements AutoCloseable {
    private final Server server;
    private final Namespace namespace;
    private final Engine engine;

    private OwnPostgres(Server server) throws SQLException {
        this.server = server;
        this.namespace = server.create();
        this.engine = Engine.create(namespace.url());
    }

    /**
     * Starts one; the test is aborted where that is not possible, with the reason.
     *
     * @param settings of the server, each as {@code name=value}
     */
    public static OwnPostgres with(String... settings) {
        try {
            return new OwnPostgres(LaunchedPostgres.open(List.of(settings)));
        } catch (Unavailable e) {
            throw new TestAbortedException("No PostgreSQL could be started: " + e.reason(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("The PostgreSQL that was started cannot be used", e);
        }
    }

    /** An engine on an empty database of the server. It is closed with the server. */
    public Engine engine() {
        return engine;
    }

    /** JDBC URL, user included. */
    public String url() {
        return namespace.url();
    }

    @Override
    public void close() {
        engine.close();
        try {
            server.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The PostgreSQL that was started could not be stopped", e);
        }
    }
}
