// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.engine.SentStatement.Origin;
import dev.athanor.engine.Watchdog.Watch;
import dev.athanor.error.DatabaseError;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A statement that stays prepared for many calls, for a layer that binds its values itself. Each call is logged, observed,
 * and its errors are those of Athanor.
 *
 * <p>For writers of such layers; it may change in minor versions. Closing the connection closes it.
 */
public final class PreparedCall implements Binds, AutoCloseable {
    private final Link link;
    private final Transactions transactions;
    private final String sql;
    private final List<String> bindTypes;
    private final PreparedStatement statement;
    private final @Nullable Watch watch;
    private int groups = 1;
    private @Nullable IntFunction<List<String>> shown;
    private boolean closed;

    PreparedCall(Link link, Transactions transactions, String sql, List<String> bindTypes, PreparedStatement statement)
            throws SQLException {
        this.link = link;
        this.transactions = transactions;
        this.sql = sql;
        this.bindTypes = bindTypes;
        this.statement = statement;
        this.watch = link.limit(statement);
    }

    /** The statement, to bind values to and to add them to a batch, but not to send. */
    public PreparedStatement statement() {
        return statement;
    }

    /**
     * Says what is going to be bound for the next call, so that an engine which shows values can.
     *
     * @param number how many groups of values: those of a batch, or 1
     * @param values shows those of one group, counted from 0; called only if somebody wants to read them
     */
    public PreparedCall binding(int number, IntFunction<List<String>> values) {
        groups = number;
        shown = values;
        return this;
    }

    /** What is done with the statement. */
    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    /** Sends it as a query; the rows are there until the next call. */
    public ResultSet query() {
        return send(PreparedStatement::executeQuery);
    }

    /** Sends it as one that changes rows, and tells how many. */
    public int update() {
        return send(PreparedStatement::executeUpdate);
    }

    /** Sends what was added to the batch, and tells for each how many rows it changed, as JDBC does. */
    public int[] batch() {
        return send(PreparedStatement::executeBatch);
    }

    private <T> T send(Step<T> step) {
        return link.alone(() -> sendAlone(step));
    }

    private <T> T sendAlone(Step<T> step) {
        transactions.ensure(sql);
        Wire wire = link.wire();
        boolean watched = wire.isWatched();
        if (watched) {
            wire.sending(sql, this, groups);
        }
        long started = watched ? System.nanoTime() : 0;
        try {
            T answer = run(step);
            if (watched) {
                answered(started, answer);
            }
            return answer;
        } catch (SQLException e) {
            DatabaseError error = link.notChanged(e, sql, this);
            if (watched) {
                wire.answered(sql, this, groups, started, Call.UNKNOWN, error);
            }
            throw error;
        }
    }

    private <T> T run(Step<T> step) throws SQLException {
        if (watch == null) {
            return step.run(statement);
        }
        watch.begin();
        try {
            return step.run(statement);
        } finally {
            watch.end();
        }
    }

    private void answered(long started, Object answer) {
        int batchSize = answer instanceof int[] counts ? counts.length : 1;
        long count = Call.UNKNOWN;
        if (answer instanceof int[] counts) {
            count = Call.sum(0, counts);
        } else if (answer instanceof Integer changed) {
            count = changed;
        }
        link.wire().answered(sql, this, batchSize, started, count, null);
    }

    /** The error that an exception means which binding or reading has thrown. */
    public DatabaseError failure(SQLException thrown) {
        return link.failure(thrown, sql, this);
    }

    @Override
    public List<String> types() {
        return bindTypes;
    }

    /** The types again, unless the layer above told the values; of a batch nobody knows which were refused. */
    @Override
    public List<String> values() {
        return groups == 1 ? values(0) : bindTypes;
    }

    @Override
    public List<String> values(int group) {
        return shown == null ? bindTypes : shown.apply(group);
    }

    @Override
    public Origin origin() {
        return Origin.TEXT;
    }

    @Override
    public String mark() {
        return "text";
    }

    /** Gives the statement up; more than once does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            link.closed(this);
            if (watch != null) {
                watch.close();
            }
            try {
                statement.close();
            } catch (SQLException e) {
                link.distrust();
            }
        }
    }
}
