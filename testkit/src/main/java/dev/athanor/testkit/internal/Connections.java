// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** The connections that a test opened, and where it opened each. */
public final class Connections {
    private final String url;
    private final DataSource dataSource;
    private final List<Opened> opened = new ArrayList<>();
    private final Lock lock = new ReentrantLock();

    private record Opened(Connection connection, Throwable where) {
        boolean isClosed() {
            try {
                return connection.isClosed();
            } catch (SQLException e) {
                return false;
            }
        }
    }

    private Connections(String url) {
        this.url = url;
        // a proxy, since a class would have to speak of loggers, writers and timeouts that are not there
        this.dataSource = (DataSource) Proxy.newProxyInstance(
                Connections.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> answer(proxy, method, arguments));
    }

    public static Connections to(String url) {
        return new Connections(url);
    }

    /** Opens a connection at each call, and remembers it until it is closed. */
    public DataSource dataSource() {
        return dataSource;
    }

    private Object answer(Object proxy, Method method, Object[] arguments) throws SQLException {
        return switch (method.getName()) {
            case "getConnection" ->
                remember(
                        method.getParameterCount() == 0
                                ? DriverManager.getConnection(url)
                                : DriverManager.getConnection(url, (String) arguments[0], (String) arguments[1]));
            case "isWrapperFor" -> false;
            case "getLoginTimeout" -> 0;
            case "toString" -> "connections without a pool";
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            default -> throw new SQLFeatureNotSupportedException(method.getName());
        };
    }

    private Connection remember(Connection connection) {
        lock.lock();
        try {
            opened.removeIf(Opened::isClosed);
            opened.add(new Opened(connection, new Throwable("opened here")));
            return connection;
        } finally {
            lock.unlock();
        }
    }

    /** Where each connection was opened that is not closed yet. */
    public List<Throwable> stillOpen() {
        lock.lock();
        try {
            opened.removeIf(Opened::isClosed);
            return opened.stream().map(Opened::where).toList();
        } finally {
            lock.unlock();
        }
    }

    /** Closes what is still open. */
    public void close() throws SQLException {
        lock.lock();
        try {
            for (Opened one : opened) {
                one.connection().close();
            }
            opened.clear();
        } finally {
            lock.unlock();
        }
    }
}
