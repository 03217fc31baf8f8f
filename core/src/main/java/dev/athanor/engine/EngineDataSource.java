// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.AthanorException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An engine as those see it who know only JDBC. */
final class EngineDataSource implements DataSource {
    private final Engine engine;

    EngineDataSource(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return engine.committingByItself();
        } catch (AthanorException e) {
            String state = e.getCause() instanceof SQLException cause ? cause.getSQLState() : null;
            throw new SQLException(e.getMessage(), state, e);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The engine knows who it connects as; ask for no other user.");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("The engine logs through SLF4J.");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("Say how long to wait when the engine is made, with poolTimeout.");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("The engine logs through SLF4J.");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(engine)) {
            return type.cast(engine);
        }
        throw new SQLException("Only the engine is behind this data source.");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(engine);
    }

    @Override
    public String toString() {
        return engine.toString();
    }
}
