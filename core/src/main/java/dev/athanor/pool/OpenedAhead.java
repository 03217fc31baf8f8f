// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A pool's way of opening connections as HikariCP wants it, with room for one that was opened before it was asked for. */
final class OpenedAhead implements DataSource {
    private final Pool pool;
    private final AtomicReference<@Nullable PooledConnection> ahead = new AtomicReference<>();

    OpenedAhead(Pool pool) {
        this.pool = pool;
    }

    /** Opens the connection that the next caller gets. */
    void openOne() throws SQLException {
        if (ahead.get() == null) {
            ahead.set(pool.open());
        }
    }

    void closeAhead() {
        PooledConnection unused = ahead.getAndSet(null);
        if (unused != null) {
            pool.close(unused);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        PooledConnection first = ahead.getAndSet(null);
        try {
            return HikariView.of(pool, first != null ? first : pool.open());
        } catch (RuntimeException e) {
            // HikariCP lets only these reach whoever waits
            throw new SQLException("The connection could not be set up: " + e.getMessage(), e);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        // so long HikariCP waits for its own threads when it is closed; told 0, it warns at once
        return 5;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing is wrapped here");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
