// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A MariaDB server, with a database for each test, since its schemas are databases. */
final class MariadbServer implements Server {
    // A connection that a test forgot still holds its locks: say so, do not hang.
    private static final List<String> FIRST = List.of("SET SESSION lock_wait_timeout = 10");

    private final String place;
    private final String version;
    private final Admin admin;
    private final ServerUrl url;
    private final Runnable stop;
    private final String run = RunName.next();
    private final AtomicInteger count = new AtomicInteger();

    private MariadbServer(String place, String version, Admin admin, ServerUrl url, Runnable stop) {
        this.place = place;
        this.version = version;
        this.admin = admin;
        this.url = url;
        this.stop = stop;
    }

    /** @param stop ends the server, if it was started for this run; runs when the server is closed */
    static MariadbServer at(String place, ServerUrl url, Runnable stop) throws Unavailable {
        ServerUrl server = url.withDatabase("");
        Admin admin = Admin.connect(place, server, FIRST);
        try {
            if (!admin.product().equals("MariaDB")) {
                throw Unavailable.because(place + " is " + admin.product() + " and not MariaDB");
            }
            MariadbServer made = new MariadbServer(place, admin.version(), admin, server, stop);
            made.create().close();
            return made;
        } catch (SQLException e) {
            admin.close();
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
        Database database = new Database(run + "_" + count.incrementAndGet());
        database.make(database.name);
        return database;
    }

    @Override
    public void close() throws SQLException {
        try {
            admin.close();
        } finally {
            stop.run();
        }
    }

    private final class Database implements Namespace {
        private final String name;
        private final AtomicInteger more = new AtomicInteger();

        Database(String name) {
            this.name = name;
        }

        private void make(String database) throws SQLException {
            // a server may still have latin1 as its default
            admin.execute("CREATE DATABASE " + database + " CHARACTER SET utf8mb4");
        }

        @Override
        public String url() {
            return url.withDatabase(name).toString();
        }

        @Override
        public String anotherSchema() throws SQLException {
            String another = name + "_" + more.incrementAndGet();
            make(another);
            return another;
        }

        @Override
        public void close() throws SQLException {
            for (int i = more.get(); i > 0; i--) {
                admin.execute("DROP DATABASE IF EXISTS " + name + "_" + i);
            }
            admin.execute("DROP DATABASE IF EXISTS " + name);
        }
    }
}
