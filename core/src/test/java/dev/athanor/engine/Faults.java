// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A data source over an H2 database whose connections fail on demand, and that knows what was closed. The database lives
 * as long as it.
 */
final class Faults implements AutoCloseable {
    private static int databases;

    private final JdbcDataSource real = new JdbcDataSource();
    private final Connection keepingAlive;
    private final Map<String, SQLException> planned = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final List<Connection> opened = new ArrayList<>();
    private final List<PreparedStatement> prepared = new ArrayList<>();

    Faults() throws SQLException {
        real.setURL("jdbc:h2:mem:faults" + ++databases);
        keepingAlive = real.getConnection();
    }

    /** The next call of a method of a connection, statement or result fails, once. */
    void next(String method, String sqlState) {
        next(method, new SQLException("the cable is cut", sqlState));
    }

    void next(String method, SQLException failure) {
        planned.put(method, failure);
    }

    /** How often a method of a connection, statement or result was called. */
    int calls(String method) {
        return calls.getOrDefault(method, 0);
    }

    /** How many connections were asked for. */
    int opened() {
        return opened.size();
    }

    /** How many of them, and of the statements prepared on them, are not closed yet. */
    long leaked() throws SQLException {
        long leaked = 0;
        for (Connection connection : opened) {
            leaked += connection.isClosed() ? 0 : 1;
        }
        for (PreparedStatement statement : prepared) {
            leaked += statement.isClosed() ? 0 : 1;
        }
        return leaked;
    }

    DataSource dataSource() {
        return wrap(DataSource.class, real);
    }

    private <T> T wrap(Class<T> type, Object wrapped) {
        return type.cast(Proxy.newProxyInstance(
                Faults.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    SQLException failure = planned.remove(method.getName());
                    if (failure != null) {
                        throw failure;
                    }
                    calls.merge(method.getName(), 1, Integer::sum);
                    try {
                        return wrapped(method.invoke(wrapped, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private Object wrapped(Object value) {
        if (value instanceof Connection connection) {
            opened.add(connection);
            return wrap(Connection.class, connection);
        }
        if (value instanceof PreparedStatement statement) {
            prepared.add(statement);
            return wrap(PreparedStatement.class, statement);
        }
        return value instanceof ResultSet rows ? wrap(ResultSet.class, rows) : value;
    }

    @Override
    public void close() throws SQLException {
        keepingAlive.close();
    }
}
