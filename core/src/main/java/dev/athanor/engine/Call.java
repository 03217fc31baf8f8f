// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.compiler.Compiled;
import dev.athanor.engine.Watchdog.Watch;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One compiled statement on its way with its values. Whatever goes wrong closes it and leaves nothing open; what goes well
 * leaves it to the caller to close.
 */
final class Call implements Binds, AutoCloseable {
    static final Map<String, Object> NO_PARAMETERS = Map.of();
    static final long UNKNOWN = -1;

    /** More rows than these go in several batches, so that drivers need not hold them all. */
    private static final int BATCH_AT_MOST = 10_000;

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
    private static final Step BATCH = Call::sendBatches;

    private final Link link;
    private final Compiled compiled;
    private final @Nullable Object[] values;
    private final String sql;
    private Map<String, ? extends @Nullable Object> parameters;
    private @Nullable List<? extends Map<String, ? extends @Nullable Object>> groups;
    private @Nullable PreparedStatement prepared;
    private @Nullable ResultSet rows;
    private @Nullable ColumnInfo keyColumn;
    private @Nullable Object key;
    private boolean refusedUnknown;
    private @Nullable Watch watch;

    /** What is done with a prepared statement; gives the number of rows changed. */
    private interface Step {
        long run(Call call, PreparedStatement statement) throws SQLException;
    }

    Call(Link link, Compiled compiled, @Nullable Object[] values, Map<String, ? extends @Nullable Object> parameters) {
        this.link = link;
        this.compiled = compiled;
        this.values = values;
        this.parameters = parameters;
        this.sql = compiled.text(values);
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
        long count = send(EITHER, 1);
        if (rows == null) {
            close();
        }
        return count;
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
        groups = many;
        long count = send(BATCH, many.size());
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
        Wire wire = link.wire();
        boolean watched = wire.isWatched();
        if (watched) {
            wire.sending(sql, this, batchSize);
        }
        long started = watched ? System.nanoTime() : 0;
        try {
            PreparedStatement statement = prepare();
            prepared = statement;
            int fetchSize = link.options().fetchSize();
            if (fetchSize > 0) {
                statement.setFetchSize(fetchSize);
            }
            watch = link.limit(statement);
            long count = run(step, statement);
            if (watched) {
                wire.answered(sql, this, batchSize, started, count, null);
            }
            return count;
        } catch (SQLException e) {
            DatabaseError error = failure(e);
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

    private long sendBatches(PreparedStatement statement) throws SQLException {
        List<? extends Map<String, ? extends @Nullable Object>> all = groups == null ? List.of() : groups;
        long total = 0;
        int sent = 0;
        for (int i = 0; i < all.size(); i++) {
            parameters = all.get(i);
            try {
                bind(statement);
            } catch (InvalidStatement e) {
                throw e.code() == ErrorCode.MISSING_PARAMETER ? inGroup(e, i) : e;
            }
            statement.addBatch();
            if (i + 1 == all.size() || i + 1 - sent == BATCH_AT_MOST) {
                total = sum(total, executeBatch(statement, all.subList(sent, i + 1)));
                sent = i + 1;
            }
        }
        return total;
    }

    private int[] executeBatch(
            PreparedStatement statement, List<? extends Map<String, ? extends @Nullable Object>> batch)
            throws SQLException {
        try {
            return statement.executeBatch();
        } catch (SQLException e) {
            // the message shows the group that was refused, where the driver tells which
            int refused = e instanceof BatchUpdateException told ? refused(told.getUpdateCounts()) : batch.size();
            refusedUnknown = refused >= batch.size();
            parameters = batch.get(Math.min(refused, batch.size() - 1));
            throw e;
        }
    }

    private static int refused(int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == Statement.EXECUTE_FAILED) {
                return i;
            }
        }
        return counts.length;
    }

    private static InvalidStatement inGroup(InvalidStatement e, int group) {
        String sentence = String.valueOf(e.getMessage()).substring(e.code().id().length() + 2);
        return new InvalidStatement(
                e.code(), sentence + " This is group " + group + " of the parameters, counted from 0.", e);
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

    /** Those of one group: of a batch, the first, or the one that was refused; the types, if nobody knows which. */
    @Override
    public List<String> values() {
        if (refusedUnknown) {
            return types();
        }
        if (groups != null && parameters == NO_PARAMETERS && !groups.isEmpty()) {
            return compiled.bindValues(values, groups.get(0));
        }
        return compiled.bindValues(values, parameters);
    }

    DatabaseError failure(SQLException thrown) {
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
