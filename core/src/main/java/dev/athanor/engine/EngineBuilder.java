// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.CartesianCheck;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Storage;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.pool.ConnectionOpener;
import dev.athanor.pool.ConnectionSettings;
import dev.athanor.pool.DriverConnections;
import dev.athanor.pool.Pool;
import dev.athanor.pool.PoolKind;
import dev.athanor.pool.PoolObserver;
import dev.athanor.pool.PooledConnection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Collects what an engine is told when it is made; {@link #build()} makes it. */
public final class EngineBuilder {
    private final @Nullable EngineUrl url;
    private final @Nullable DataSource dataSource;
    private final PoolOptions pool = new PoolOptions();
    private final List<PoolObserver> observers = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<Consumer<Properties>> changes = new ArrayList<>();
    private @Nullable Dialect dialect;
    private Echo echo = Echo.OFF;
    private @Nullable String loggingName;
    private boolean showValues;
    private @Nullable Isolation isolation;
    private int cacheSize = 500;
    private CartesianCheck cartesianCheck = CartesianCheck.WARN;

    EngineBuilder(@Nullable EngineUrl url, @Nullable DataSource dataSource) {
        this.url = url;
        this.dataSource = dataSource;
    }

    /** What becomes of connections that come back; what fits the database unless said otherwise. */
    public EngineBuilder pool(PoolKind kind) {
        pool.kind(kind);
        return this;
    }

    /** How many connections are kept; 5 unless said otherwise. Any that nobody used for ten minutes are closed. */
    public EngineBuilder poolSize(int connections) {
        pool.size(connections);
        return this;
    }

    /** How many connections there may be beyond {@link #poolSize}, kept no longer than needed; 10 unless said otherwise. */
    public EngineBuilder maxOverflow(int connections) {
        pool.overflow(connections);
        return this;
    }

    /** How long one waits for a connection; 30 s unless said otherwise, 5 s for the one connection of a static pool. */
    public EngineBuilder poolTimeout(Duration timeout) {
        pool.timeout(timeout);
        return this;
    }

    /**
     * Whether each connection is asked whether it lives before it is lent, at the price of one round trip. Those that lay
     * idle for more than half a second are asked in any case. One that does not answer is closed, and so are all that were
     * opened before this was known.
     */
    public EngineBuilder prePing(boolean ping) {
        pool.prePing(ping);
        return this;
    }

    /** After which age a connection is not lent again but replaced by a new one; never unless said otherwise. */
    public EngineBuilder recycle(Duration age) {
        pool.recycle(age);
        return this;
    }

    /**
     * Whether it is remembered where each connection was taken, at the price of a stack trace. Then those who wait in vain
     * are told so, and a connection that nobody closed is given back when it becomes garbage, with a warning that says
     * where it was taken.
     */
    public EngineBuilder traceCheckouts(boolean trace) {
        pool.traced(trace);
        return this;
    }

    /** Lets each new connection of the driver be set up before anybody gets it, in the order in which this is called. */
    public EngineBuilder onConnect(ConnectionSetup setup) {
        observers.add(new PoolObserver() {
            @Override
            public void connected(PooledConnection connection) throws SQLException {
                setup.setUp(connection.jdbc());
            }
        });
        return this;
    }

    /** Lets something be done once, on the first connection that is opened, before {@link #onConnect}. */
    public EngineBuilder onFirstConnect(ConnectionSetup setup) {
        observers.add(new PoolObserver() {
            @Override
            public void firstConnected(PooledConnection connection) throws SQLException {
                setup.setUp(connection.jdbc());
            }
        });
        return this;
    }

    /** Whether statements are logged at level INFO. */
    public EngineBuilder echo(boolean on) {
        return echo(on ? Echo.STATEMENTS : Echo.OFF);
    }

    /** What is logged at level INFO; the same at level DEBUG unless said so. */
    public EngineBuilder echo(Echo what) {
        echo = what;
        return this;
    }

    /**
     * The name of the engine in the log, so that a program with several can tell and configure them apart: with {@code
     * shop}, its statements go to {@code dev.athanor.engine.statements.shop}. None unless said otherwise.
     */
    public EngineBuilder loggingName(String name) {
        loggingName = name;
        return this;
    }

    /** Whether logs and messages show the values of statements, and not only their types. */
    public EngineBuilder showValues(boolean show) {
        showValues = show;
        return this;
    }

    /** The isolation of all transactions; the database's own unless said otherwise. */
    public EngineBuilder isolation(Isolation level) {
        isolation = level;
        return this;
    }

    /** How many compiled statements are kept; 500 unless said otherwise, 0 for none. */
    public EngineBuilder cacheSize(int statements) {
        cacheSize = Options.atLeast(0, statements, "cacheSize");
        return this;
    }

    /** What becomes of a query that multiplies sources which nothing connects; it is warned of unless said otherwise. */
    public EngineBuilder cartesianCheck(CartesianCheck check) {
        cartesianCheck = check;
        return this;
    }

    /** Who connects; it counts more than the user of the URL. */
    public EngineBuilder user(String name) {
        return property("user", name);
    }

    /** The password to connect with; it counts more than that of the URL. */
    public EngineBuilder password(String password) {
        return property("password", password);
    }

    /** What is asked for the password each time that a connection is opened, for one that changes. */
    public EngineBuilder password(Supplier<String> password) {
        return beforeConnect(told -> told.setProperty("password", password.get()));
    }

    /**
     * Lets the properties that the driver is told be changed each time that a connection is opened, in the order in which
     * this is called; nothing else has a later word.
     */
    public EngineBuilder beforeConnect(Consumer<Properties> change) {
        refuseForDataSource("beforeConnect");
        changes.add(change);
        return this;
    }

    /**
     * A property for the driver, in its own words; it counts more than one of the URL. {@link #build()} refuses one that
     * the driver does not know, if that tells what it knows.
     */
    public EngineBuilder property(String name, String value) {
        refuseForDataSource(name);
        properties.put(name, value);
        return this;
    }

    private void refuseForDataSource(String option) {
        if (dataSource != null) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION,
                    "The option " + option
                            + " means nothing for a data source, which knows how to connect: tell the data"
                            + " source.");
        }
    }

    /** What the database speaks, where the URL or the database itself does not tell. */
    public EngineBuilder dialect(Dialect spoken) {
        dialect = spoken;
        return this;
    }

    EngineLog log() {
        return new EngineLog(loggingName, echo, showValues);
    }

    CartesianCheck cartesianCheck() {
        return cartesianCheck;
    }

    int cacheSize() {
        return cacheSize;
    }

    ExecutionOptions options() {
        return isolation == null ? ExecutionOptions.PLAIN : ExecutionOptions.PLAIN.isolation(isolation);
    }

    /**
     * Makes the engine; nothing is sent yet.
     *
     * @throws ConfigurationError if the URL names no database that Athanor knows, or one whose driver is not there
     */
    public Engine build() {
        Engine made = make();
        made.core().audience().listeners().tell(listener -> listener.made(made));
        return made;
    }

    private Engine make() {
        if (dataSource != null) {
            return engine("(data source)", dialect, poolOf(dataSource));
        }
        EngineUrl asked = Objects.requireNonNull(url);
        Dialect spoken = dialect != null ? dialect : KnownDialects.of(asked);
        return engine(asked.toString(), spoken, poolOf(asked, spoken));
    }

    private Engine engine(String shownUrl, @Nullable Dialect spoken, Pool connections) {
        observers.forEach(connections::observe);
        return new Engine(this, shownUrl, spoken, connections);
    }

    private Pool poolOf(DataSource given) {
        PoolKind kind = pool.forDataSource();
        return kind == PoolKind.NONE
                ? Pool.ofTheirs(given::getConnection, settings(), pool.limits(kind, Storage.LASTING))
                : Pool.of(kind, "source", given::getConnection, settings(), pool.limits(kind, Storage.LASTING));
    }

    private Pool poolOf(EngineUrl asked, Dialect spoken) {
        Driver driver = Drivers.of(spoken);
        DriverProperties told = DriverProperties.of(asked, properties);
        String jdbcUrl = told.jdbcUrl(spoken);
        Storage storage = spoken.storage(jdbcUrl);
        PoolKind kind = pool.forDatabase(storage);
        ConnectionOpener opener =
                new DriverConnections(driver, jdbcUrl, told.beside(jdbcUrl, driver, spoken.driver()), changes);
        return Pool.of(kind, spoken.name(), opener, settings(), pool.limits(kind, storage));
    }

    private ConnectionSettings settings() {
        return isolation == null
                ? ConnectionSettings.PLAIN
                : new ConnectionSettings(isolation.jdbcLevel(), isolation == Isolation.AUTOCOMMIT);
    }
}
