// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One database of our own on a PostgreSQL server, with a schema for each test. */
final class PostgresServer implements Server {
    // A connection that a test forgot still holds its locks: say so, do not hang.
    private static final List<String> FIRST = List.of("SET lock_timeout = '10s'");

    private final String place;
    private final String version;
    private final Admin outside;
    private final Admin inside;
    private final ServerUrl url;
    private final Runnable stop;
    private final AtomicInteger count = new AtomicInteger();

    private PostgresServer(String place, String version, Admin outside, Admin inside, ServerUrl url, Runnable stop) {
        this.place = place;
        this.version = version;
        this.outside = outside;
        this.inside = inside;
        this.url = url;
        this.stop = stop;
    }

    /**
     * Makes a database of our own there.
     *
     * @param stop ends the server, if it was started for this run; runs when the server is closed
     */
    static PostgresServer at(String place, ServerUrl url, Runnable stop) throws Unavailable {
        Admin outside = Admin.connect(place, url, FIRST);
        ServerUrl ours = url.withDatabase(RunName.next());
        try {
            // template0, because a local template1 may hold anything
            outside.execute("CREATE DATABASE " + ours.database() + " TEMPLATE template0");
            Admin inside = Admin.connect(place, ours, FIRST);
            return new PostgresServer(place, outside.version(), outside, inside, ours, stop);
        } catch (SQLException e) {
            outside.close();
            throw Unavailable.because("no database of our own on " + place, e);
        }
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public Namespace create() throws SQLException {
        String schema = "t" + count.incrementAndGet();
        inside.execute("CREATE SCHEMA " + schema);
        return new Schema(schema);
    }

    @Override
    public void close() throws SQLException {
        try (outside) {
            inside.close();
            outside.execute("DROP DATABASE IF EXISTS " + url.database() + " WITH (FORCE)");
        } finally {
            stop.run();
        }
    }

    private final class Schema implements Namespace {
        private final String name;
        private final AtomicInteger more = new AtomicInteger();

        Schema(String name) {
            this.name = name;
        }

        @Override
        public String url() {
            return url.with("currentSchema", name).toString();
        }

        @Override
        public String anotherSchema() throws SQLException {
            String another = name + "_" + more.incrementAndGet();
            inside.execute("CREATE SCHEMA " + another);
            return another;
        }

        @Override
        public void close() throws SQLException {
            StringBuilder all = new StringBuilder(name);
            for (int i = 1; i <= more.get(); i++) {
                all.append(", ").append(name).append('_').append(i);
            }
            inside.execute("DROP SCHEMA IF EXISTS " + all + " CASCADE");
        }
    }
}
