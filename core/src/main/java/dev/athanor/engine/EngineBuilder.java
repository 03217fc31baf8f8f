// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.DriverInfo;
import dev.athanor.dialect.Storage;
import dev.athanor.dialect.UrlParts;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.pool.ConnectionOpener;
import dev.athanor.pool.ConnectionSettings;
import dev.athanor.pool.ConnectionSource;
import dev.athanor.pool.DriverConnections;
import dev.athanor.pool.GivenDataSource;
import dev.athanor.pool.OneConnection;
import dev.athanor.pool.PoolLimits;
import dev.athanor.pool.PooledConnections;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Collects what an engine is told when it is made; {@link #build()} makes it. */
public final class EngineBuilder {
    private static final Duration LEAST_TIMEOUT = Duration.ofMillis(250);
    private static final Duration LEAST_RECYCLE = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofMinutes(10);

    /** Whoever waits for the one connection of a database in memory mostly waits for itself. */
    private static final Duration PATIENCE_IN_MEMORY = Duration.ofSeconds(5);

    private final @Nullable EngineUrl url;
    private final @Nullable DataSource dataSource;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private @Nullable Dialect dialect;
    private int poolSize = 5;
    private int maxOverflow = 10;
    private @Nullable Duration poolTimeout;
    private Duration recycle = Duration.ZERO;
    private boolean prePing;
    private boolean echo;
    private boolean showValues;
    private @Nullable Isolation isolation;
    private int cacheSize = 500;

    EngineBuilder(@Nullable EngineUrl url, @Nullable DataSource dataSource) {
        this.url = url;
        this.dataSource = dataSource;
    }

    /** How many connections are kept; 5 unless said otherwise. Any that nobody used for ten minutes are closed. */
    public EngineBuilder poolSize(int connections) {
        poolSize = atLeast(1, connections, "poolSize");
        return poolOption("poolSize");
    }

    /** How many connections there may be beyond {@link #poolSize}, closed when they come back; 10 unless said otherwise. */
    public EngineBuilder maxOverflow(int connections) {
        maxOverflow = atLeast(0, connections, "maxOverflow");
        return poolOption("maxOverflow");
    }

    /** How long one waits for a connection; 30 s unless said otherwise, 5 s for the one of a database in memory. */
    public EngineBuilder poolTimeout(Duration timeout) {
        poolTimeout = atLeast(LEAST_TIMEOUT, timeout, "poolTimeout");
        return poolOption("poolTimeout");
    }

    /**
     * Whether each connection is asked whether it lives before it is lent, at the price of one round trip. Those that lay
     * idle for more than half a second are asked in any case.
     */
    public EngineBuilder prePing(boolean ping) {
        prePing = ping;
        return poolOption("prePing");
    }

    /** After which time a connection is replaced by a new one; never unless said otherwise. */
    public EngineBuilder recycle(Duration age) {
        recycle = atLeast(LEAST_RECYCLE, age, "recycle");
        return poolOption("recycle");
    }

    private EngineBuilder poolOption(String name) {
        if (dataSource != null) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION,
                    "The option " + name + " means nothing for a data source, which pools its connections itself:"
                            + " tell the data source.");
        }
        return this;
    }

    /** Whether statements are logged at level INFO. */
    public EngineBuilder echo(boolean on) {
        echo = on;
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
        cacheSize = atLeast(0, statements, "cacheSize");
        return this;
    }

    /** A property for the driver, in its own words; it counts more than one of the URL. */
    public EngineBuilder property(String name, String value) {
        if (dataSource != null) {
            poolOption("property(\"" + name + "\")");
        }
        properties.put(name, value);
        return this;
    }

    /** What the database speaks, where the URL or the database itself does not tell. */
    public EngineBuilder dialect(Dialect spoken) {
        dialect = spoken;
        return this;
    }

    private static int atLeast(int least, int value, String name) {
        if (value < least) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION, name + " is " + value + ", and must be at least " + least + ".");
        }
        return value;
    }

    private static Duration atLeast(Duration least, Duration value, String name) {
        if (value.compareTo(least) < 0) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION,
                    name + " is " + value.toMillis() + " ms, and must be at least " + least.toMillis() + " ms.");
        }
        return value;
    }

    Wire wire() {
        return new Wire(echo, showValues);
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
        if (dataSource != null) {
            return new Engine(this, "(data source)", dialect, new GivenDataSource(dataSource, settings()));
        }
        EngineUrl asked = Objects.requireNonNull(url);
        Dialect spoken = dialect != null ? dialect : KnownDialects.of(asked);
        String jdbcUrl = asked.jdbcUrl() != null ? asked.jdbcUrl() : spoken.jdbcUrl(asked.parts());
        ConnectionOpener opener = new DriverConnections(
                Drivers.of(spoken), jdbcUrl, driverProperties(spoken.driver(), asked, jdbcUrl), settings());
        return new Engine(this, asked.toString(), spoken, source(spoken, jdbcUrl, opener));
    }

    private ConnectionSettings settings() {
        return isolation == null
                ? ConnectionSettings.PLAIN
                : new ConnectionSettings(isolation.jdbcLevel(), isolation == Isolation.AUTOCOMMIT);
    }

    private ConnectionSource source(Dialect spoken, String jdbcUrl, ConnectionOpener opener) {
        Storage storage = spoken.storage(jdbcUrl);
        if (storage == Storage.ONE_CONNECTION) {
            return new OneConnection(opener, poolTimeout == null ? PATIENCE_IN_MEMORY : poolTimeout);
        }
        return new PooledConnections(spoken.name(), opener, limits(storage));
    }

    /** A database that ends with its last connection may not lose it to age or to idleness. */
    PoolLimits limits(Storage storage) {
        boolean lasting = storage == Storage.LASTING;
        return new PoolLimits(
                poolSize,
                maxOverflow,
                poolTimeout == null ? Duration.ofSeconds(30) : poolTimeout,
                lasting ? recycle : Duration.ZERO,
                lasting ? IDLE : Duration.ZERO,
                prePing);
    }

    private Properties driverProperties(DriverInfo driver, EngineUrl asked, String jdbcUrl) {
        Properties all = new Properties();
        UrlParts parts = asked.parts();
        String spelled = jdbcUrl.toLowerCase(Locale.ROOT);
        driver.defaults().forEach((name, value) -> {
            // a JDBC URL that says otherwise is to be heard
            if (!spelled.contains(name.toLowerCase(Locale.ROOT) + '=')) {
                all.setProperty(name, value);
            }
        });
        parts.options().forEach(all::setProperty);
        if (parts.user() != null) {
            all.setProperty("user", parts.user());
        }
        if (parts.password() != null) {
            all.setProperty("password", parts.password());
        }
        properties.forEach(all::setProperty);
        return all;
    }
}
