// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import dev.athanor.testkit.internal.Connections;
import dev.athanor.testkit.internal.Namespace;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** An empty database for one test. It is dropped when the test ends, with everything in it. */
public final class TestDatabase implements AutoCloseable {
    private final String name;
    private final String version;
    private final Namespace namespace;
    private final Connections connections;
    private final Consumer<TestDatabase> closed;

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

    /** Fails if a connection of {@link #dataSource()} is still open, and shows where it was opened. */
    public void assertNothingLeaked() {
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
            connections.close();
            namespace.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The test's database on " + this + " could not be dropped", e);
        } finally {
            closed.accept(this);
        }
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
