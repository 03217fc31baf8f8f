// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import dev.athanor.engine.Engine;
import dev.athanor.testkit.internal.Connections;
import dev.athanor.testkit.internal.Namespace;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An empty database for one test. It is dropped when the test ends, with everything in it. */
public final class TestDatabase implements AutoCloseable {
    private final String name;
    private final String version;
    private final Namespace namespace;
    private final Connections connections;
    private final Consumer<TestDatabase> closed;
    private @Nullable Engine engine;
    private @Nullable StatementLog statements;

    TestDatabase(String name, String version, Namespace namespace, Consumer<TestDatabase> closed) {
        this.name = name;
        this.version = version;
        this.namespace = namespace;
        this.connections = Connections.to(namespace.url());
        this.closed = closed;
    }

    /** What kind of database it is: {@code sqlite}, {@code h2}, {@code postgresql} or {@code mariadb}. */
    public String name() {
        return name;
    }

    /** The version that the server reports, numbers only: {@code 18.6}. */
    public String version() {
        return version;
    }

    /** JDBC URL, user and password included. Names without a schema mean this database. */
    public String url() {
        return namespace.url();
    }

    /** Opens a new connection at each call, without a pool, and remembers which were not closed. */
    public DataSource dataSource() {
        return connections.dataSource();
    }

    /** An engine on this database, the same at each call. It is closed with the database. */
    public Engine engine() {
        Engine made = engine;
        if (made == null) {
            made = Engine.create(url());
            engine = made;
        }
        return made;
    }

    /** What {@link #engine()} sends, from the first call of this method on. */
    public StatementLog statements() {
        StatementLog log = statements;
        if (log == null) {
            log = StatementLog.of(engine());
            statements = log;
        }
        return log;
    }

    /**
     * Makes one more empty schema on the same server and returns its name. It is dropped with this database.
     *
     * @throws UnsupportedOperationException on SQLite, which has none
     */
    public String anotherSchema() {
        try {
            return namespace.anotherSchema();
        } catch (SQLException e) {
            throw new IllegalStateException("No further schema could be made on " + this, e);
        }
    }

    /**
     * Fails if a connection of {@link #engine()} is still in use, or if one of {@link #dataSource()} is still open, and
     * shows where that one was opened.
     */
    public void assertNothingLeaked() {
        int inUse = engine == null ? 0 : engine.poolStatus().checkedOut();
        if (inUse > 0) {
            throw new AssertionError("Left open on " + this + ": " + inUse + " connection(s) of the engine");
        }
        List<Throwable> leaks = connections.stillOpen();
        if (!leaks.isEmpty()) {
            AssertionError error = new AssertionError(
                    "Left open on " + this + ": " + leaks.size() + " connection(s), opened where the causes tell");
            leaks.forEach(error::addSuppressed);
            throw error;
        }
    }

    /** Closes the connections that are still open, and drops the database. */
    @Override
    public void close() {
        try {
            if (engine != null) {
                engine.close();
            }
            connections.close();
            namespace.close();
        } catch (SQLException e) {
            throw new IllegalStateException("A database of a test on " + this + " could not be dropped", e);
        } finally {
            closed.accept(this);
        }
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
