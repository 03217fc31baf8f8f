// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.StatementNode;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.TransactionFeatures;
import dev.athanor.engine.Watchdog.Watch;
import dev.athanor.error.ClosedResource;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.DatabaseError.Circumstance;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.OutcomeUnknown;
import dev.athanor.pool.Lease;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The JDBC connection behind a {@link Connection}: borrowed, watched for being lost, and given back with nothing of ours
 * left open on it.
 */
final class Link {
    private final EngineCore core;
    private final Audience audience;
    private final Dialect dialect;
    private Wire wire;
    private final List<AutoCloseable> open = new ArrayList<>(2);
    private ExecutionOptions options;
    private @Nullable Lease lease;

    /** What the connection of the lease was told of its transactions. */
    private ExecutionOptions told;

    private final OneThread user = new OneThread();
    private @Nullable Connection owner;
    private boolean inTransaction;
    private @Nullable DatabaseError ending;
    private boolean lost;
    private boolean closed;

    Link(EngineCore core, ExecutionOptions options) {
        this.core = core;
        this.audience = core.audience();
        this.options = options;
        this.told = core.asBorrowed(options);
        Lease borrowed = core.borrow(options);
        borrowed.watch(this);
        this.lease = borrowed;
        this.dialect = core.dialect();
        this.wire = core.wire().marked(options.loggingToken());
    }

    ExecutionOptions options() {
        return options;
    }

    void options(ExecutionOptions changed) {
        options = changed;
        wire = core.wire().marked(changed.loggingToken());
    }

    void owner(Connection connection) {
        owner = connection;
    }

    /** Whether anybody takes part in what is done here; if not, nothing may be spent on them. */
    boolean hasListeners() {
        return !audience.listeners().isEmpty();
    }

    /** Tells those who take part. */
    void tell(BiConsumer<EngineListener, Connection> news) {
        Connection connection = owner;
        if (connection != null && hasListeners()) {
            audience.listeners().tell(listener -> news.accept(listener, connection));
        }
    }

    /** A statement and its parameters as listeners want them. */
    ExecuteEvent asked(
            StatementNode statement,
            List<? extends Map<String, ? extends @Nullable Object>> parameters,
            boolean batch) {
        ExecuteEvent event = new ExecuteEvent(Objects.requireNonNull(owner), statement, parameters, batch);
        audience.listeners().tell(listener -> listener.beforeExecute(event));
        return event;
    }

    /** SQL as listeners want it spelled. */
    String spelled(String sql) {
        if (!hasListeners()) {
            return sql;
        }
        SendEvent event = new SendEvent(Objects.requireNonNull(owner), sql);
        audience.listeners().tell(listener -> listener.beforeSend(event));
        return event.sql();
    }

    Dialect dialect() {
        return dialect;
    }

    Wire wire() {
        return wire;
    }

    /** Does something while no other thread may use the connection. */
    void alone(Runnable work) {
        boolean entered = user.enter();
        try {
            work.run();
        } finally {
            if (entered) {
                user.leave();
            }
        }
    }

    /** Finds something out while no other thread may use the connection. */
    <T> T alone(Supplier<T> work) {
        boolean entered = user.enter();
        try {
            return work.get();
        } finally {
            if (entered) {
                user.leave();
            }
        }
    }

    OneThread user() {
        return user;
    }

    /** Says whether the database has a transaction of ours under way from here on. */
    void inTransaction(boolean begun) {
        inTransaction = begun;
        ending = null;
    }

    /** The error with which the database ended the transaction by itself, if it did. */
    @Nullable
    DatabaseError ending() {
        return ending;
    }

    /** Sends a statement that belongs to the transaction itself. */
    void send(String sql) throws SQLException {
        try (Statement statement = jdbc().createStatement()) {
            statement.execute(sql);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Refuses whatever is asked of a closed connection. */
    void requireOpen() {
        if (closed) {
            throw new ClosedResource(
                    ErrorCode.CLOSED, "This connection is closed. Ask the engine for another with connect().");
        }
    }

    /** Whether each statement is committed by itself. */
    boolean commitsAlone() {
        Lease held = lease;
        return options.isolation() == Isolation.AUTOCOMMIT || (held != null && held.wasToldToCommitAlone());
    }

    /** Whether the connection broke, so that the transaction it was in is gone. */
    boolean isLost() {
        return lost;
    }

    /** The lease, taken anew if the one before was lost. */
    Lease lease() {
        Lease held = lease;
        if (held == null) {
            requireOpen();
            held = core.borrow(options);
            held.watch(this);
            lease = held;
            told = core.asBorrowed(options);
        }
        return held;
    }

    /** Sees to it that the next transaction will be as the options say. */
    void prepare() {
        Lease held = lease();
        if (told != options) {
            Modes.require(options, dialect);
            try {
                Modes.tell(held, dialect, told, options);
                told = options;
            } catch (SQLException e) {
                throw failure(e, null, null);
            }
        }
    }

    Isolation defaultIsolation() {
        Isolation engines = core.everywhere().isolation();
        if (engines != null) {
            return engines;
        }
        try {
            return Isolation.of(lease().defaultIsolation());
        } catch (SQLException e) {
            throw failure(e, null, null);
        }
    }

    java.sql.Connection jdbc() {
        return lease().jdbc();
    }

    /**
     * Gives a statement the time that the options say.
     *
     * @return what watches it where the driver does not, null otherwise
     */
    @Nullable
    Watch limit(Statement statement) throws SQLException {
        Duration limit = options.queryTimeout();
        if (limit.isZero()) {
            return null;
        }
        if (!dialect.driverStopsStatements()) {
            return core.watchdog().watch(statement, limit);
        }
        statement.setQueryTimeout(
                (int) Math.min(Integer.MAX_VALUE, limit.plusNanos(999_999_999).toSeconds()));
        return null;
    }

    /** Something that has to be closed before the connection goes back. */
    void opened(AutoCloseable resource) {
        open.add(resource);
    }

    void closed(AutoCloseable resource) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i) == resource) {
                open.remove(i);
                return;
            }
        }
    }

    /** Gives a lost connection up; the next use takes another one. */
    void replace() {
        closeOpen();
        Lease held = lease;
        if (held != null) {
            held.discard();
        }
        lease = null;
        lost = false;
    }

    /** Gives the connection up as lost, with all that were opened before this was known. */
    void invalidate() {
        lost = true;
        lease().lost(null);
    }

    void distrust() {
        lost = true;
    }

    void close() {
        closed = true;
        closeOpen();
        Lease held = lease;
        lease = null;
        if (held != null && lost) {
            held.discard();
        } else if (held != null) {
            held.giveBack();
        }
    }

    /**
     * Closes the rows that are still being read, before their transaction ends: some drivers keep them, some drop them and
     * some fail then, and none may read those of another transaction.
     */
    void closeRows() {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i) instanceof Cursor cursor) {
                cursor.close("the transaction in which they were selected has ended");
            }
        }
    }

    private void closeOpen() {
        for (int i = open.size() - 1; i >= 0; i--) {
            try {
                AutoCloseable resource = open.remove(i);
                if (resource instanceof Cursor cursor) {
                    cursor.close("their connection was closed");
                } else {
                    resource.close();
                }
            } catch (Exception e) {
                // whatever it held goes with the connection
                lost = true;
            }
        }
    }

    /** The error that a driver's exception means; a lost connection is remembered. */
    DatabaseError failure(SQLException thrown, @Nullable String sql, @Nullable Binds binds) {
        return failure(thrown, sql, binds, false);
    }

    /**
     * The error of a statement that may have changed something: if the connection was lost and the statement commits by
     * itself, nobody knows whether it did.
     */
    DatabaseError notChanged(SQLException thrown, String sql, Binds binds) {
        return failure(thrown, sql, binds, commitsAlone());
    }

    private DatabaseError failure(
            SQLException thrown, @Nullable String sql, @Nullable Binds binds, boolean mayBeCommitted) {
        SQLException told = innermost(thrown);
        Circumstance where = wire.circumstance(sql, binds == null ? List.of() : shown(binds));
        Circumstance there = binds == null ? where : where.group(binds.group());
        DatabaseError known = dialect.errors().classify(told, there);
        if (mayBeCommitted && known.isDisconnect()) {
            known = OutcomeUnknown.ofStatement(there, told);
        }
        DatabaseError error = audience.heard(owner, there, known);
        if (error.isDisconnect()) {
            lost = true;
            Lease held = lease;
            if (held != null) {
                held.lost(error);
            }
        } else if (inTransaction && ending == null && endsTransaction(error)) {
            ending = error;
        }
        return error;
    }

    /** The error of a COMMIT, after which there is no transaction, unless the database says that there still is. */
    DatabaseError notCommitted(SQLException thrown) {
        DatabaseError error = failure(thrown, null, null);
        if (dialect.transactions().probe().isEmpty()) {
            ending = error;
        }
        return error;
    }

    private boolean endsTransaction(DatabaseError error) {
        TransactionFeatures features = dialect.transactions();
        if (features.probe().isEmpty()) {
            return features.endedBy().contains(error.code());
        }
        try {
            send(features.probe());
            return true;
        } catch (SQLException stillInTransaction) {
            return false;
        }
    }

    private List<String> shown(Binds binds) {
        try {
            return wire.log().shown(binds);
        } catch (InvalidStatement e) {
            // a parameter without a value, of which the statement itself is now the smaller problem
            return binds.types();
        }
    }

    /** A driver's exception for a batch says little itself, and may show values. */
    private static SQLException innermost(SQLException thrown) {
        if (thrown instanceof BatchUpdateException) {
            if (thrown.getNextException() != null) {
                return thrown.getNextException();
            }
            if (thrown.getCause() instanceof SQLException cause) {
                return cause;
            }
        }
        return thrown;
    }
}
