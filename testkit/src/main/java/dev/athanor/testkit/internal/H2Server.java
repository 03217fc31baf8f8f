// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** H2 inside this process, with a database in memory for each test. */
public final class H2Server implements Server {
    private final String version;
    private final String run = RunName.next();
    private final AtomicInteger count = new AtomicInteger();

    private H2Server(String version) {
        this.version = version;
    }

    public static H2Server open() throws Unavailable {
        String url = "jdbc:h2:mem:";
        Admin.requireDriver(url, "com.h2database:h2");
        try (Connection connection = DriverManager.getConnection(url)) {
            return new H2Server(Admin.version(connection));
        } catch (SQLException e) {
            throw Unavailable.because("no connection", e);
        }
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String place() {
        return "in process";
    }

    @Override
    public Namespace create() {
        return new Memory("jdbc:h2:mem:" + run + "_" + count.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    }

    @Override
    public void close() {
        // each database has gone with its namespace
    }

    private static final class Memory implements Namespace {
        private final String url;
        private final AtomicInteger more = new AtomicInteger();

        Memory(String url) {
            this.url = url;
        }

        @Override
        public String url() {
            return url;
        }

        @Override
        public String anotherSchema() throws SQLException {
            String another = "another_" + more.incrementAndGet();
            execute("CREATE SCHEMA " + another);
            return another;
        }

        @Override
        public void close() throws SQLException {
            execute("SHUTDOWN");
        }

        private void execute(String sql) throws SQLException {
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
