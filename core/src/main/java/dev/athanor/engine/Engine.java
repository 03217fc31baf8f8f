// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.StatementNode;
import dev.athanor.compiler.CompiledCache;
import dev.athanor.dialect.Dialect;
import dev.athanor.error.ConnectFailed;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.TransactionMisuse;
import dev.athanor.event.Listening;
import dev.athanor.event.Registration;
import dev.athanor.inspect.CatalogTarget;
import dev.athanor.pool.Lease;
import dev.athanor.pool.Pool;
import dev.athanor.pool.PoolStatus;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Reflection;
import dev.athanor.schema.ReflectionReport;
import dev.athanor.schema.ReflectionSource;
import dev.athanor.schema.SchemaTarget;
import dev.athanor.sql.Row;
import dev.athanor.sql.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database, as one program sees it: where it is, what it speaks, its connections, and the statements that were compiled
 * for it. One engine serves a whole program and all its threads.
 *
 * <p>Making an engine sends nothing; the first connection is opened when it is needed.
 */
public final class Engine implements SchemaTarget, CatalogTarget, ReflectionSource, AutoCloseable {
    private final EngineCore core;
    private final ExecutionOptions options;

    Engine(EngineBuilder made, String url, @Nullable Dialect dialect, Pool pool) {
        this.core = new EngineCore(made, url, dialect, pool);
        this.options = core.everywhere();
    }

    private Engine(EngineCore core, ExecutionOptions options) {
        this.core = core;
        this.options = options;
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

    /** An engine for a URL. */
    public static Engine create(EngineUrl url) {
        return builder(url).build();
    }

    /** An engine for a URL, with more to say than that. */
    public static EngineBuilder builder(EngineUrl url) {
        return new EngineBuilder(url, null);
    }

    /**
     * An engine as a configuration describes it: {@code shop.url}, {@code shop.poolSize}, {@code shop.echo} and so on, for
     * the prefix {@code shop.}.
     *
     * @param configuration a map of strings, such as {@link java.util.Properties}; what has another prefix is left alone
     * @throws dev.athanor.error.ConfigurationError if an option is unknown, or has a value that cannot be read
     */
    public static EngineBuilder builder(Map<?, ?> configuration, String prefix) {
        return EngineConfiguration.builder(configuration, prefix);
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
    @Override
    public Dialect dialect() {
        return core.dialect();
    }

    /** The name of the dialect, such as {@code postgresql}. */
    public String name() {
        return dialect().name();
    }

    /** The URL, without its password. */
    public String url() {
        return core.url();
    }

    /** The statements that were compiled, and how often each was found again. */
    public CompiledCache cache() {
        return core.cache();
    }

    EngineCore core() {
        return core;
    }

    /** How the connections of this engine begin transactions and run statements, unless they are told otherwise. */
    public ExecutionOptions options() {
        return options;
    }

    /**
     * An engine that differs from this one in some options and shares all else: the pool, the compiled statements, and
     * whoever observes it. Closing either closes the connections of both.
     *
     * @throws dev.athanor.error.ConfigurationError if the database has no such isolation
     * @throws dev.athanor.error.UnsupportedByDialect if the database cannot do it
     */
    public Engine with(UnaryOperator<ExecutionOptions> change) {
        ExecutionOptions changed = change.apply(options);
        core.require(changed);
        return new Engine(core, changed);
    }

    /** Turns the log of statements on or off, at level INFO; without it, they are logged at level DEBUG. */
    public void echo(boolean on) {
        echo(on ? Echo.STATEMENTS : Echo.OFF);
    }

    /** What is logged at level INFO from now on, by connections that are open already too. */
    public void echo(Echo what) {
        core.wire().log().echo(what);
    }

    /** Lets somebody see what is sent, until the registration is closed. */
    public Registration observe(StatementObserver observer, Listening... how) {
        return core.audience().observers().add(observer, how);
    }

    /** Lets somebody take part in what is done, until the registration is closed. */
    public Registration listen(EngineListener listener, Listening... how) {
        return core.audience().listeners().add(listener, how);
    }

    /** Lets somebody see what every engine of the program sends, those that are there and those to come. */
    public static Registration observeAll(StatementObserver observer, Listening... how) {
        return Audience.OF_EVERY_ENGINE.observers().add(observer, how);
    }

    /** Lets somebody take part in what every engine of the program does, those that are there and those to come. */
    public static Registration listenToAll(EngineListener listener, Listening... how) {
        return Audience.OF_EVERY_ENGINE.listeners().add(listener, how);
    }

    /**
     * A connection of the pool, to commit on as one goes; closing it rolls back and gives it back.
     *
     * @throws ConnectFailed if the database cannot be reached
     * @throws dev.athanor.error.PoolTimeout if all connections are in use for too long
     */
    public Connection connect() {
        return new Connection(this, new Link(core, options));
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

    /**
     * Does work in a transaction of its own, and does it anew in another one if the database refuses it for a reason that
     * passes, also if it says so at COMMIT only.
     *
     * @throws dev.athanor.error.TransactionMisuse if there are no transactions, with AUTOCOMMIT
     */
    @SuppressWarnings("NullAway") // what the call gives is declared to be nullable here
    public <X extends Exception> void begin(Retry retry, ConnectionWork<X> work) throws X {
        this.<Boolean, X>beginAndReturn(retry, conn -> {
            work.run(conn);
            return true;
        });
    }

    /**
     * Finds something out in a transaction of its own, and does so anew in another one if the database refuses it for a
     * reason that passes, also if it says so at COMMIT only.
     *
     * @throws dev.athanor.error.TransactionMisuse if there are no transactions, with AUTOCOMMIT
     */
    public <R extends @Nullable Object, X extends Exception> R beginAndReturn(Retry retry, ConnectionCall<R, X> call)
            throws X {
        return retrying(retry, () -> beginAndReturn(call));
    }

    /**
     * Does anew what was refused for a reason that passes, for layers that begin and end its transaction themselves.
     *
     * @param unit all that is done in one transaction, its end included
     * @throws dev.athanor.error.TransactionMisuse if there are no transactions, with AUTOCOMMIT
     */
    public <R extends @Nullable Object, X extends Exception> R retrying(Retry retry, Retry.Attempt<R, X> unit)
            throws X {
        if (options.isolation() == Isolation.AUTOCOMMIT) {
            throw new TransactionMisuse(
                    ErrorCode.TRANSACTION_MISUSE,
                    "With AUTOCOMMIT what was done before a failure stays, and cannot be done anew. Retry on an engine that"
                            + " has transactions: engine.with(options -> options.isolation(…)).");
        }
        Wire wire = core.wire().marked(options.loggingToken());
        return retry.run(
                unit,
                (attempt, failure) -> wire.tell(
                        "RETRY, attempt " + attempt + " after " + failure.code().id(),
                        observer -> observer.retrying(attempt, failure)));
    }

    /**
     * A JDBC connection of the pool, for code that knows nothing of Athanor. It does not commit by itself. Closing it rolls
     * back what was not committed, puts right what was set, closes what was opened, and gives it back.
     *
     * @throws ConnectFailed if the database cannot be reached
     * @throws dev.athanor.error.PoolTimeout if all connections are in use for too long
     */
    public java.sql.Connection rawConnection() {
        return raw(core.borrow());
    }

    private static java.sql.Connection raw(Lease lease) {
        java.sql.Connection connection = lease.guarded(lease::rollBackAndGiveBack);
        lease.watch(connection);
        return connection;
    }

    /**
     * The connections of this engine as a data source, for code that knows nothing of Athanor. As JDBC promises, they
     * commit by themselves until they are told not to; else they are those of {@link #rawConnection()}.
     */
    public DataSource dataSource() {
        return new EngineDataSource(this);
    }

    /** A connection for {@link #dataSource()}. */
    java.sql.Connection committingByItself() throws SQLException {
        Lease lease = core.borrow();
        try {
            lease.commitsAlone(true);
        } catch (SQLException | RuntimeException e) {
            lease.discard();
            throw e;
        }
        return raw(lease);
    }

    /** The connections of this engine: who has them, what becomes of them, and what happened to them so far. */
    public Pool pool() {
        return core.pool();
    }

    /** How many connections there are, and how many of them are in use. */
    public PoolStatus poolStatus() {
        return core.pool().status();
    }

    @Override
    public String listed(String tableName) {
        return dialect().identifiers().modelled(dialect().identifiers().stored(tableName));
    }

    @Override
    public List<Row> rows(Statement query) {
        return beginAndReturn(connection -> connection.rows(query));
    }

    @Override
    public ReflectionReport reflect(MetaData metadata, Reflection what) {
        return beginAndReturn(connection -> connection.reflect(metadata, what));
    }

    @Override
    public Set<String> tableNames(@Nullable String schema) {
        return beginAndReturn(connection -> connection.tableNames(schema));
    }

    @Override
    public Set<String> viewNames(@Nullable String schema) {
        return beginAndReturn(connection -> connection.viewNames(schema));
    }

    @Override
    public Set<String> sequenceNames(@Nullable String schema) {
        return beginAndReturn(connection -> connection.sequenceNames(schema));
    }

    @Override
    public Set<String> typeNames(@Nullable String schema) {
        return beginAndReturn(connection -> connection.typeNames(schema));
    }

    @Override
    public void executeDdl(Iterable<? extends StatementNode> statements) {
        begin(connection -> connection.executeDdl(statements));
    }

    /** Closes the idle connections now and those in use when they come back; the engine goes on with new ones. */
    public void dispose() {
        core.pool().dispose();
    }

    /** Closes all connections, for good. */
    @Override
    public void close() {
        core.close();
    }

    /** The URL, without its password. */
    @Override
    public String toString() {
        return "Engine(" + core.url() + ')';
    }
}
