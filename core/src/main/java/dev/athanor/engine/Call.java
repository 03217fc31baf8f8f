// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.compiler.Compiled;
import dev.athanor.dialect.Batching;
import dev.athanor.engine.SentStatement.Origin;
import dev.athanor.engine.Watchdog.Watch;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One compiled statement on its way with its values. Whatever goes wrong closes it and leaves nothing open; what goes well
 * leaves it to the caller to close.
 */
final class Call implements Binds, AutoCloseable {
    static final Map<String, Object> NO_PARAMETERS = Map.of();
    static final long UNKNOWN = -1;

    private static final Step QUERY = (call, statement) -> {
        call.bind(statement);
        call.rows = statement.executeQuery();
        return UNKNOWN;
    };
    private static final Step UPDATE = (call, statement) -> {
        call.bind(statement);
        return statement.executeUpdate();
    };
    private static final Step INSERT = (call, statement) -> {
        call.bind(statement);
        int count = statement.executeUpdate();
        call.readKey(statement);
        return count;
    };
    private static final Step EITHER = (call, statement) -> {
        call.bind(statement);
        if (statement.execute()) {
            call.rows = statement.getResultSet();
            return UNKNOWN;
        }
        return statement.getUpdateCount();
    };

    private static final Step DRIVER_SQL = (call, statement) -> {
        call.requirePlaces(statement);
        return EITHER.run(call, statement);
    };

    private final Link link;
    private final @Nullable StatementNode statement;
    private final Compiled compiled;
    private final @Nullable Object[] values;
    private final ExecutionOptions options;
    private final boolean isNew;
    private final Map<String, ? extends @Nullable Object> parameters;
    private String sql;
    private @Nullable SentStatement sent;
    private @Nullable Batch batch;
    private @Nullable PreparedStatement prepared;
    private @Nullable ResultSet rows;
    private @Nullable ColumnInfo keyColumn;
    private @Nullable Object key;
    private boolean failed;
    private @Nullable Watch watch;

    /** What is done with a prepared statement; gives the number of rows changed. */
    private interface Step {
        long run(Call call, PreparedStatement statement) throws SQLException;
    }

    /** {@code statement} is what was compiled, or null for a query of which the layer above knows that it only reads. */
    Call(
            Link link,
            @Nullable StatementNode statement,
            Compiled compiled,
            @Nullable Object[] values,
            Map<String, ? extends @Nullable Object> parameters,
            ExecutionOptions options) {
        this.link = link;
        this.statement = statement;
        this.compiled = compiled;
        this.values = values;
        this.parameters = parameters;
        this.options = options;
        this.sql = compiled.text(values);
        this.isNew = compiled.isFirstUse();
    }

    String sql() {
        return sql;
    }

    Compiled compiled() {
        return compiled;
    }

    Link link() {
        return link;
    }

    /** Sends the statement as a query. */
    Cursor query() {
        requireParts();
        send(QUERY, 1);
        return cursor();
    }

    /** Sends the statement as one that changes rows, and tells how many. */
    long update() {
        long count = send(UPDATE, 1);
        close();
        return count;
    }

    /** Sends the statement as one that inserts a row, for which the database makes the value of a column. */
    long insert(ColumnInfo column) {
        keyColumn = column;
        long count = send(INSERT, 1);
        close();
        return count;
    }

    /** The value that the database made, or null if it does not tell. */
    @Nullable
    Object key() {
        return key;
    }

    private void readKey(PreparedStatement statement) throws SQLException {
        try (ResultSet keys = statement.getGeneratedKeys()) {
            if (keyColumn != null && keys.next()) {
                key = link.dialect().codec(keyColumn.type()).read(keys, 1);
            }
        }
    }

    private PreparedStatement prepare() throws SQLException {
        if (keyColumn == null) {
            return link.jdbc().prepareStatement(sql);
        }
        String[] asked = {link.dialect().identifiers().stored(keyColumn.name())};
        return link.jdbc().prepareStatement(sql, asked);
    }

    /** Sends a statement of which only the database knows whether it gives rows; {@link #hasRows} tells afterwards. */
    long queryOrUpdate() {
        return send(EITHER);
    }

    /** Sends SQL of which only the database knows whether it gives rows, and only the driver how many values it takes. */
    long driverSql() {
        return send(DRIVER_SQL);
    }

    private long send(Step step) {
        requireParts();
        long count = send(step, 1);
        if (rows == null) {
            close();
        }
        return count;
    }

    private void requirePlaces(PreparedStatement statement) throws SQLException {
        if (!link.dialect().driverCountsValues() && sql.indexOf('?') >= 0) {
            int places = statement.getParameterMetaData().getParameterCount();
            if (places != values.length) {
                throw DriverSql.miscounted(places, values.length);
            }
        }
    }

    /** A driver that is asked to fetch rows in parts, and would hold all of them without a word, is not asked. */
    private void requireParts() {
        if (options.fetchSize() > 0 && link.commitsAlone() && link.dialect().fetchesInPartsOnlyInTransactions()) {
            throw new UnsupportedByDialect(
                    ErrorCode.UNSUPPORTED_BY_DIALECT,
                    "The driver of " + link.dialect().name()
                            + " fetches rows in parts only within a transaction, and holds all of them with AUTOCOMMIT. Run"
                            + " the statement in a transaction, or with fetchSize(0).");
        }
    }

    boolean hasRows() {
        return rows != null;
    }

    /** The rows of what was sent. */
    Cursor cursor() {
        ResultSet open = rows;
        if (open == null) {
            throw new IllegalStateException("nothing was sent that gives rows");
        }
        Cursor cursor = new Cursor(this, open);
        link.opened(cursor);
        return cursor;
    }

    /** Sends the statement once for each group of parameters, in one batch. */
    long batch(List<? extends Map<String, ? extends @Nullable Object>> many) {
        Batch sent = new Batch(compiled, values, many, link.dialect().batching());
        batch = sent;
        long count = send((call, statement) -> sent.send(statement), sent.size());
        close();
        return count;
    }

    private long send(Step step, int batchSize) {
        boolean entered = link.user().enter();
        try {
            return sendAlone(step, batchSize);
        } finally {
            if (entered) {
                link.user().leave();
            }
        }
    }

    private long sendAlone(Step step, int batchSize) {
        sql = link.spelled(sql);
        Wire wire = link.wire();
        boolean watched = wire.isWatched();
        if (watched) {
            wire.sending(sql, this, batchSize);
        }
        long started = watched ? System.nanoTime() : 0;
        try {
            PreparedStatement statement = prepare();
            prepared = statement;
            if (options.fetchSize() > 0) {
                statement.setFetchSize(options.fetchSize());
            }
            watch = link.limit(statement);
            long count = run(step, statement);
            if (watched) {
                sent = wire.answered(sql, this, batchSize, started, count, null);
            }
            return count;
        } catch (SQLException e) {
            failed = true;
            DatabaseError error = reads() ? failure(e) : link.notChanged(e, sql, this);
            close();
            if (watched) {
                wire.answered(sql, this, batchSize, started, UNKNOWN, error);
            }
            throw error;
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private boolean reads() {
        return statement == null || Reads.only(statement);
    }

    private long run(Step step, PreparedStatement statement) throws SQLException {
        Watch watching = watch;
        if (watching == null) {
            return step.run(this, statement);
        }
        watching.begin();
        try {
            return step.run(this, statement);
        } finally {
            watching.end();
        }
    }

    /** Goes to the next row, which some databases begin to look for only now. */
    boolean next(ResultSet open) throws SQLException {
        Watch watching = watch;
        if (watching == null) {
            return open.next();
        }
        watching.begin();
        try {
            return open.next();
        } finally {
            watching.end();
        }
    }

    private void bind(PreparedStatement statement) throws SQLException {
        compiled.bind(statement, values, parameters);
    }

    static long sum(long total, int[] counts) {
        long sum = total;
        for (int count : counts) {
            if (count < 0) {
                return UNKNOWN;
            }
            sum = sum < 0 ? UNKNOWN : sum + count;
        }
        return sum;
    }

    @Override
    public List<String> types() {
        return compiled.bindTypes();
    }

    @Override
    public List<String> values() {
        return batch == null ? compiled.bindValues(values, parameters) : batch.shown(failed);
    }

    @Override
    public int group() {
        return batch == null ? Batching.UNKNOWN : batch.refused();
    }

    @Override
    public List<String> values(int group) {
        return batch == null ? compiled.bindValues(values, parameters) : batch.values(group);
    }

    @Override
    public Origin origin() {
        return isNew ? Origin.COMPILED : Origin.CACHED;
    }

    @Override
    public String mark() {
        return isNew
                ? String.format(Locale.ROOT, "compiled in %.1f ms", compiled.compileNanos() / 1e6)
                : String.format(Locale.ROOT, "cached since %.1f s", compiled.ageNanos() / 1e9);
    }

    /** Tells that so many rows were read, if anybody was told of the query. */
    void rowsRead(long count) {
        if (sent != null) {
            link.wire().rowsRead(sent, count);
        }
    }

    DatabaseError failure(SQLException thrown) {
        failed = true;
        return link.failure(thrown, sql, this);
    }

    @Override
    public void close() {
        PreparedStatement open = prepared;
        prepared = null;
        if (watch != null) {
            watch.close();
            watch = null;
        }
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // its connection cannot be trusted either
                link.distrust();
            }
        }
    }
}
