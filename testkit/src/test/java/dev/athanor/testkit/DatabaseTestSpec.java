// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one test sees: its own empty database, once on each, and nothing left behind. */
class DatabaseTestSpec {

    @Test
    void runsOnceOnEachDatabaseUnderItsName() {
        assertThat(SampleRun.of(EachDatabase.class).invocations())
                .containsExactly("sqlite", "h2", "postgresql", "mariadb");
    }

    @Test
    void runsOnlyOnTheDatabasesNamed() {
        assertThat(SampleRun.of(OnlyTwo.class).invocations()).containsExactly("sqlite", "h2");
    }

    @Test
    void leavesOutTheDatabasesExcepted() {
        assertThat(SampleRun.of(AllButTwo.class).invocations()).containsExactly("sqlite", "h2");
    }

    @Test
    void aNameThatIsNoDatabaseIsAnErrorAndNotAnEmptySelection() {
        assertThat(SampleRun.of(Misspelt.class).failures())
                .singleElement()
                .asString()
                .contains("\"postgres\" (only) is no test database. There are: sqlite, h2, postgresql, mariadb");
    }

    @Test
    void beforeAndAfterEachMayTakeTheSameDatabase() {
        assertThat(SampleRun.of(WithBeforeAndAfter.class).failures()).isEmpty();
    }

    @Test
    void aTableOfOneTestIsNotSeenInTheNext() {
        SampleRun run = SampleRun.of(SameTableTwice.class);
        assertThat(run.invocations()).hasSize(8);
        assertThat(run.failures()).isEmpty();
    }

    @Test
    void aConnectionLeftOpenFailsTheTestAndShowsWhereItWasOpened() {
        SampleRun run = SampleRun.of(Leaking.class);
        assertThat(run.failures()).hasSameSizeAs(run.started()).allSatisfy(failure -> {
            assertThat(failure).hasMessageStartingWith("Left open on ").hasMessageContaining("1 connection(s)");
            assertThat(failure.getSuppressed()[0].getStackTrace())
                    .anyMatch(frame -> frame.getMethodName().equals("forgetsToClose"));
        });
    }

    @Test
    void anEngineConnectionLeftOpenFailsTheTest() {
        SampleRun run = SampleRun.of(LeakingEngine.class);
        assertThat(run.failures())
                .hasSameSizeAs(run.started())
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageStartingWith("Left open on ")
                        .hasMessageEndingWith("1 connection(s) of the engine"));
    }

    @Test
    void aFailureTellsTheDatabase() {
        assertThat(SampleRun.of(LeakingAndFailing.class).failures())
                .anySatisfy(failure ->
                        assertThat(failure.getSuppressed()[0]).hasMessageMatching("this happened on h2 [0-9.]+"));
    }

    @Test
    void aFailureOfTheTestItselfIsNotHiddenByItsLeak() {
        SampleRun run = SampleRun.of(LeakingAndFailing.class);
        assertThat(run.failures())
                .hasSameSizeAs(run.started())
                .allSatisfy(failure -> assertThat(failure).hasMessage("its own failure"));
    }

    @Test
    void everyDatabaseIsDroppedAfterwardsAlsoWhenTestsFail() throws SQLException, IOException {
        LeakingAndFailing.URLS.clear();
        SampleRun run = SampleRun.of(LeakingAndFailing.class);
        assertThat(LeakingAndFailing.URLS).hasSameSizeAs(run.started());
        assertThat(LeakingAndFailing.LEFT_DURING_THE_TEST).isNotEmpty();
        assertThat(Leftovers.of(LeakingAndFailing.URLS)).isEmpty();
    }

    @DatabaseTest
    void openConnectionsDoNotKeepADatabaseFromBeingDropped(TestDatabase database) throws SQLException {
        Connection left = database.dataSource().getConnection();
        left.setAutoCommit(false);
        try (Statement statement = left.createStatement()) {
            statement.execute("CREATE TABLE held (id INTEGER)");
            statement.execute("INSERT INTO held VALUES (1)");
        }
        database.close();
        assertThat(left.isClosed()).isTrue();
    }

    @DatabaseTest(except = "sqlite")
    void anotherSchemaIsEmptyAndGoesWithTheDatabase(TestDatabase database) throws SQLException {
        String another = database.anotherSchema();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE here (id INTEGER)");
            statement.execute("CREATE TABLE " + another + ".here (id INTEGER)");
        }
        assertThat(database.anotherSchema()).isNotEqualTo(another);
    }

    @DatabaseTest(only = "sqlite")
    void sqliteHasNoOtherSchema(TestDatabase database) {
        assertThatThrownBy(database::anotherSchema)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("attach another file");
    }

    @DatabaseTest
    void theUrlLeadsToTheSameDatabase(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE seen (id INTEGER)");
        }
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM seen")) {
            assertThat(rows.next()).isFalse();
        }
    }

    static class EachDatabase {
        @DatabaseTest
        void test(TestDatabase database) {
            assertThat(database.version()).matches("[0-9.]+");
        }
    }

    static class OnlyTwo {
        @DatabaseTest(only = {"h2", "sqlite"})
        void test() {}
    }

    static class AllButTwo {
        @DatabaseTest(except = {"postgresql", "mariadb"})
        void test() {}
    }

    static class Misspelt {
        @DatabaseTest(only = "postgres")
        void test() {}
    }

    static class WithBeforeAndAfter {
        private final List<TestDatabase> seen = new ArrayList<>();

        @BeforeEach
        void before(TestDatabase database) {
            seen.add(database);
        }

        @DatabaseTest
        void test(DataSource source, TestDatabase database) {
            seen.add(database);
            assertThat(source).isSameAs(database.dataSource());
        }

        @AfterEach
        void after(TestDatabase database) {
            assertThat(seen).containsExactly(database, database);
        }
    }

    static class SameTableTwice {
        @DatabaseTest
        void one(DataSource source) throws SQLException {
            create(source);
        }

        @DatabaseTest
        void two(DataSource source) throws SQLException {
            create(source);
        }

        private void create(DataSource source) throws SQLException {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE same (id INTEGER PRIMARY KEY)");
            }
        }
    }

    static class Leaking {
        @DatabaseTest
        void forgetsToClose(DataSource source) throws SQLException {
            assertThat(source.getConnection()).isNotNull();
        }
    }

    static class LeakingEngine {
        @DatabaseTest
        void forgetsToClose(Engine engine) {
            assertThat(engine.connect().inTransaction()).isFalse();
        }
    }

    static class LeakingAndFailing {
        static final List<String> URLS = new ArrayList<>();
        static final List<String> LEFT_DURING_THE_TEST = new ArrayList<>();

        @DatabaseTest
        void fails(TestDatabase database) throws SQLException, IOException {
            URLS.add(database.url());
            LEFT_DURING_THE_TEST.addAll(Leftovers.of(List.of(database.url())));
            Connection left = database.dataSource().getConnection();
            left.setAutoCommit(false);
            try (Statement statement = left.createStatement()) {
                statement.execute("CREATE TABLE locked (id INTEGER)");
            }
            throw new IllegalStateException("its own failure");
        }
    }
}
