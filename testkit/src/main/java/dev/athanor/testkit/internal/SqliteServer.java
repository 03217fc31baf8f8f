// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * SQLite inside this process, with a file for each test: a memory database has one connection only, and one that
 * connections share locks otherwise than a file does.
 */
public final class SqliteServer implements Server {
    private final String version;
    private final Path folder;
    private final AtomicInteger count = new AtomicInteger();

    private SqliteServer(String version, Path folder) {
        this.version = version;
        this.folder = folder;
    }

    public static SqliteServer open() throws Unavailable {
        String url = "jdbc:sqlite::memory:";
        Admin.requireDriver(url, "org.xerial:sqlite-jdbc");
        try (Connection connection = DriverManager.getConnection(url)) {
            return new SqliteServer(Admin.version(connection), Folders.temporary("sqlite"));
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
        return new Database(folder.resolve(count.incrementAndGet() + ".db"));
    }

    @Override
    public void close() {
        Folders.delete(folder);
    }

    private record Database(Path file) implements Namespace {
        @Override
        public String url() {
            // without waiting for the disk a test is seven times as fast, and no test pulls the plug
            return "jdbc:sqlite:" + file + "?synchronous=OFF";
        }

        @Override
        public String anotherSchema() {
            throw new UnsupportedOperationException(
                    "SQLite has no second schema in one file; attach another file on each connection instead");
        }

        @Override
        public void close() {
            for (String part : new String[] {"", "-journal", "-wal", "-shm"}) {
                Folders.delete(file.resolveSibling(file.getFileName() + part));
            }
        }
    }
}
