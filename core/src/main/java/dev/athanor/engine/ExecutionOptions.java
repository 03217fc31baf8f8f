// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.compiler.SchemaNames;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How transactions begin and statements run, on an engine or on one of its connections. A value: each method gives another
 * one, with one difference.
 *
 * <p>{@link Engine#with} makes an engine that shares the pool and differs in some of them; a connection begins with those
 * of its engine, and {@link Connection#options(java.util.function.UnaryOperator)} changes them.
 *
 * <pre>{@code
 * Engine reports = engine.with(options -> options.readOnly(true).queryTimeout(Duration.ofMinutes(5)));
 * }</pre>
 */
public final class ExecutionOptions {
    /** Longer statements take longer to compile and to parse than they save. */
    private static final int INSERT_PAGE = 500;

    /** What holds where nobody said anything. */
    static final ExecutionOptions PLAIN =
            new ExecutionOptions(null, false, false, Duration.ZERO, null, 0, INSERT_PAGE, SchemaNames.AS_DECLARED);

    private final @Nullable Isolation isolation;
    private final boolean readOnly;
    private final boolean deferrable;
    private final Duration queryTimeout;
    private final @Nullable String loggingToken;
    private final int fetchSize;
    private final int insertPageSize;
    private final SchemaNames schemas;

    private ExecutionOptions(
            @Nullable Isolation isolation,
            boolean readOnly,
            boolean deferrable,
            Duration queryTimeout,
            @Nullable String loggingToken,
            int fetchSize,
            int insertPageSize,
            SchemaNames schemas) {
        this.isolation = isolation;
        this.readOnly = readOnly;
        this.deferrable = deferrable;
        this.queryTimeout = queryTimeout;
        this.loggingToken = loggingToken;
        this.fetchSize = fetchSize;
        this.insertPageSize = insertPageSize;
        this.schemas = schemas;
    }

    /** These options with a change that holds for one statement. */
    ExecutionOptions forOneStatement(UnaryOperator<ExecutionOptions> change) {
        ExecutionOptions changed = change.apply(this);
        if (changed.isolation != isolation
                || changed.readOnly != readOnly
                || changed.deferrable != deferrable
                || !Objects.equals(changed.loggingToken, loggingToken)) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION,
                    "For one statement, only fetchSize, queryTimeout and schemaTranslate can be said. The other options hold for"
                            + " transactions: say them to the connection, with options(…), or to the engine, with with(…).");
        }
        return changed;
    }

    /** The isolation of transactions; null leaves it to the database. */
    public @Nullable Isolation isolation() {
        return isolation;
    }

    public ExecutionOptions isolation(@Nullable Isolation level) {
        return new ExecutionOptions(
                level, readOnly, deferrable, queryTimeout, loggingToken, fetchSize, insertPageSize, schemas);
    }

    /** Whether the database refuses what would change something. */
    public boolean readOnly() {
        return readOnly;
    }

    public ExecutionOptions readOnly(boolean on) {
        return new ExecutionOptions(
                isolation, on, deferrable, queryTimeout, loggingToken, fetchSize, insertPageSize, schemas);
    }

    /**
     * Whether a transaction that is SERIALIZABLE and only reads waits, when it begins, until it can neither fail nor make
     * others fail ({@code DEFERRABLE}, PostgreSQL).
     */
    public boolean deferrable() {
        return deferrable;
    }

    public ExecutionOptions deferrable(boolean on) {
        return new ExecutionOptions(
                isolation, readOnly, on, queryTimeout, loggingToken, fetchSize, insertPageSize, schemas);
    }

    /** How long a statement may take before it is stopped; zero is without end. */
    public Duration queryTimeout() {
        return queryTimeout;
    }

    /** Sets {@link #queryTimeout()}. Some drivers count in seconds: there, it is rounded up to whole ones. */
    public ExecutionOptions queryTimeout(Duration limit) {
        if (limit.isNegative()) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION,
                    "queryTimeout is " + limit + ", and must not be negative; zero is without end.");
        }
        return new ExecutionOptions(
                isolation, readOnly, deferrable, limit, loggingToken, fetchSize, insertPageSize, schemas);
    }

    /** What stands in brackets before each line of the log, or null. */
    public @Nullable String loggingToken() {
        return loggingToken;
    }

    public ExecutionOptions loggingToken(@Nullable String token) {
        return new ExecutionOptions(
                isolation, readOnly, deferrable, queryTimeout, token, fetchSize, insertPageSize, schemas);
    }

    /**
     * How many rows the driver fetches at once, so that no more of them are held at a time; 0 leaves it to the driver, which
     * may fetch and hold all.
     *
     * <p>PostgreSQL's driver fetches in parts only within a transaction: with AUTOCOMMIT, statements that give rows are
     * refused. MariaDB's reads what is left of the rows into memory when another statement is run on the connection before
     * they are read or closed. H2 gathers all rows of a query before it gives the first, unless its URL says
     * {@code LAZY_QUERY_EXECUTION=1}. SQLite makes each row when it is asked for, whatever is said here.
     */
    public int fetchSize() {
        return fetchSize;
    }

    /** Sets {@link #fetchSize()}. */
    public ExecutionOptions fetchSize(int rows) {
        if (rows < 0) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION,
                    "fetchSize is " + rows + ", and must not be negative; zero leaves it to the driver.");
        }
        return new ExecutionOptions(
                isolation, readOnly, deferrable, queryTimeout, loggingToken, rows, insertPageSize, schemas);
    }

    /**
     * How many rows one INSERT has at the most when a list of them goes in pages, as it does with RETURNING; less where the
     * database takes fewer parameters.
     */
    public int insertPageSize() {
        return insertPageSize;
    }

    /** Sets {@link #insertPageSize()}. */
    public ExecutionOptions insertPageSize(int rows) {
        if (rows < 1) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION, "insertPageSize is " + rows + ", and a page has one row at least.");
        }
        return new ExecutionOptions(
                isolation, readOnly, deferrable, queryTimeout, loggingToken, fetchSize, rows, schemas);
    }

    /** What the schemas that tables were declared in are called here. */
    public SchemaNames schemas() {
        return schemas;
    }

    /**
     * Says what the schemas that tables were declared in are called here, for tables that each tenant has in a schema of
     * its own; null, as a key and as a value, is the connection's default. It holds for statements and DDL, and not for what
     * is written in a text. Each map has compiled statements of its own in the cache.
     */
    public ExecutionOptions schemaTranslate(Map<@Nullable String, @Nullable String> names) {
        return new ExecutionOptions(
                isolation,
                readOnly,
                deferrable,
                queryTimeout,
                loggingToken,
                fetchSize,
                insertPageSize,
                SchemaNames.of(names));
    }
}
