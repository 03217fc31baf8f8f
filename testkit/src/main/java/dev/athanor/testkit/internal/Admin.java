// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The connection over which namespaces are made and dropped, one statement at a time. */
final class Admin implements AutoCloseable {
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)*");
    private static final int SECONDS_TO_ANSWER = 5;

    private final String url;
    private final List<String> first;
    private final Lock lock = new ReentrantLock();
    private Connection connection;

    private Admin(String url, List<String> first) throws SQLException {
        this.url = url;
        this.first = first;
        this.connection = open(url, first);
    }

    /**
     * Connects, and sends the {@code first} statements on this and each later connection.
     *
     * @param place what to call the server when it cannot be reached, since the URL may hold a password
     */
    static Admin connect(String place, ServerUrl url, List<String> first) throws Unavailable {
        try {
            return new Admin(url.toString(), first);
        } catch (SQLException e) {
            throw Unavailable.because("no connection to " + place, e);
        }
    }

    /** @param driver the Maven coordinates to name when nothing on the class path knows the URL */
    static void requireDriver(String url, String driver) throws Unavailable {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw Unavailable.because("its driver " + driver + " is not on the class path");
        }
    }

    private static Connection open(String url, List<String> first) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        try {
            for (String sql : first) {
                execute(connection, sql);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a statement, on a new connection when a test has cut this one. */
    void execute(String sql) throws SQLException {
        lock.lock();
        try {
            if (!connection.isValid(SECONDS_TO_ANSWER)) {
                connection.close();
                connection = open(url, first);
            }
            execute(connection, sql);
        } finally {
            lock.unlock();
        }
    }

    String product() throws SQLException {
        return connection.getMetaData().getDatabaseProductName();
    }

    String version() throws SQLException {
        return version(connection);
    }

    static String version(Connection connection) throws SQLException {
        String full = connection.getMetaData().getDatabaseProductVersion();
        Matcher number = VERSION.matcher(full);
        return number.find() ? number.group() : full;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // a server that has gone needs no goodbye
        }
    }
}
