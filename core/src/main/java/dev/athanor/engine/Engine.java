// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.StatementNode;
import dev.athanor.compiler.CompiledCache;
import dev.athanor.dialect.Dialect;
import dev.athanor.error.ConnectFailed;
import dev.athanor.error.DatabaseError.Circumstance;
import dev.athanor.event.Registration;
import dev.athanor.pool.ConnectionSource;
import dev.athanor.pool.Lease;
import dev.athanor.pool.PoolStatus;
import dev.athanor.schema.SchemaTarget;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database, as one program sees it: where it is, what it speaks, its connections, and the statements that were compiled
 * for it. One engine serves a whole program and all its threads.
 *
 * <p>Making an engine sends nothing; the first connection is opened when it is needed.
 */
public final class Engine implements SchemaTarget, AutoCloseable {
    private final String url;
    private final ConnectionSource source;
    private final Wire wire;
    private final int cacheSize;
    private final boolean commitsAlone;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable CompiledCache cache;
    private volatile @Nullable Dialect dialect;

    Engine(EngineBuilder made, String url, @Nullable Dialect dialect, ConnectionSource source) {
        this.url = url;
        this.source = source;
        this.wire = made.wire();
        this.cacheSize = made.cacheSize();
        this.commitsAlone = made.commitsAlone();
        if (dialect != null) {
            this.cache = new CompiledCache(dialect, cacheSize);
            this.dialect = dialect;
        }
    }

    /**
     * An engine for a URL, such as {@code sqlite:///shop.db}, {@code postgresql://scott:tiger@localhost/shop}, or a JDBC
     * URL.
     *
     * @throws dev.athanor.error.ConfigurationError if the URL cannot be read, names no database that Athanor knows, or
     *     one whose driver is not there
     */
    public static Engine create(String url) {
        return builder(url).build();
    }

    /** An engine for the connections of a data source, which pools them or not, as it pleases. */
    public static Engine of(DataSource dataSource) {
        return builder(dataSource).build();
    }

    /** An engine for a URL, with more to say than that. */
    public static EngineBuilder builder(String url) {
        return new EngineBuilder(EngineUrl.parse(url), null);
    }

    /** An engine for the connections of a data source, with more to say than that. */
    public static EngineBuilder builder(DataSource dataSource) {
        return new EngineBuilder(null, dataSource);
    }

    /** What the database speaks. The engine of a data source asks the database, the first time that it has to know. */
    public Dialect dialect() {
        Dialect known = dialect;
        if (known != null) {
            return known;
        }
        Lease lease = lend();
        try {
            return askForDialect(lease);
        } finally {
            lease.giveBack();
        }
    }

    private Dialect askForDialect(Lease lease) {
        asking.lock();
        try {
            Dialect known = dialect;
            if (known == null) {
                known = KnownDialects.of(lease.jdbc().getMetaData());
                cache = new CompiledCache(known, cacheSize);
                dialect = known;
            }
            return known;
        } catch (SQLException e) {
            throw unreachable(e);
        } finally {
            asking.unlock();
        }
    }

    /** The name of the dialect, such as {@code postgresql}. */
    public String name() {
        return dialect().name();
    }

    /** The URL, without its password. */
    public String url() {
        return url;
    }

    /** The statements that were compiled, and how often each was found again. */
    public CompiledCache cache() {
        CompiledCache known = cache;
        if (known == null) {
            dialect();
            known = Objects.requireNonNull(cache);
        }
        return known;
    }

    Wire wire() {
        return wire;
    }

    /** Turns the log of statements on or off, at level INFO; without it, they are logged at level DEBUG. */
    public void echo(boolean on) {
        wire.echo(on);
    }

    /** Lets somebody see what is sent, until the registration is closed. */
    public Registration observe(StatementObserver observer) {
        return wire.observe(observer);
    }

    /**
     * A connection of the pool, to commit on as one goes; closing it rolls back and gives it back.
     *
     * @throws ConnectFailed if the database cannot be reached
     * @throws dev.athanor.error.PoolTimeout if all connections are in use for too long
     */
    public Connection connect() {
        Lease lease = borrow();
        return new Connection(this, new Link(this, lease), commitsAlone);
    }

    /** Does work in a transaction of its own: commits when it is done, rolls back whatever it throws. */
    public <X extends Exception> void begin(ConnectionWork<X> work) throws X {
        try (Connection connection = connect()) {
            Transaction transaction = connection.beginOnly();
            work.run(connection);
            if (transaction.isActive()) {
                transaction.commit();
            }
        }
    }

    /** Finds something out in a transaction of its own: commits when it is done, rolls back whatever is thrown. */
    public <R extends @Nullable Object, X extends Exception> R beginAndReturn(ConnectionCall<R, X> call) throws X {
        try (Connection connection = connect()) {
            Transaction transaction = connection.beginOnly();
            R found = call.run(connection);
            if (transaction.isActive()) {
                transaction.commit();
            }
            return found;
        }
    }

    Lease borrow() {
        Lease lease = lend();
        if (dialect == null) {
            try {
                askForDialect(lease);
            } catch (RuntimeException e) {
                lease.giveBack();
                throw e;
            }
        }
        return lease;
    }

    private Lease lend() {
        try {
            return source.borrow();
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private ConnectFailed unreachable(SQLException cause) {
        SQLException told = new SQLException(
                "The database " + url + " cannot be reached: " + cause.getMessage(),
                cause.getSQLState(),
                cause.getErrorCode(),
                cause);
        return new ConnectFailed(Circumstance.NOWHERE, told);
    }

    /** Takes no idle connection for granted after one was lost. */
    void distrust() {
        source.renew();
    }

    /** How many connections there are, and how many of them are in use. */
    public PoolStatus poolStatus() {
        return source.status();
    }

    @Override
    public Set<String> tableNames(@Nullable String schema) {
        return beginAndReturn(connection -> connection.tableNames(schema));
    }

    @Override
    public void executeDdl(Iterable<? extends StatementNode> statements) {
        begin(connection -> connection.executeDdl(statements));
    }

    /** Closes the idle connections now and those in use when they come back; the engine goes on with new ones. */
    public void dispose() {
        source.renew();
    }

    /** Closes all connections, for good. */
    @Override
    public void close() {
        source.close();
    }

    /** The URL, without its password. */
    @Override
    public String toString() {
        return "Engine(" + url + ')';
    }
}
