// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** No database is skipped in silence. */
class AnnouncementSpec {
    private static final Map<String, String> NO_MARIADB = Map.of(
            "athanor.test.databases",
            "sqlite,mariadb",
            "athanor.test.mariadb.url",
            "jdbc:mariadb://127.0.0.1:1/?user=root");

    @Test
    void theRunEndsWithWhatItWasTestedOnAndWhatNot() {
        assertThat(SampleRun.of(OnSqliteAndMariadb.class, NO_MARIADB).announced())
                .satisfiesExactly(
                        line -> assertThat(line).matches("TESTED ON: sqlite [0-9.]+ \\(in process\\)"),
                        line -> assertThat(line).startsWith("NOT TESTED: mariadb - no connection to 127.0.0.1:1: "));
    }

    @Test
    void eachTestOnAMissingDatabaseIsReportedAsSkippedWithTheReason() {
        SampleRun run = SampleRun.of(OnSqliteAndMariadb.class, NO_MARIADB);
        assertThat(run.started()).containsExactly("sqlite");
        assertThat(run.skipped())
                .singleElement()
                .asString()
                .startsWith("no mariadb here: no connection to 127.0.0.1:1: ");
        assertThat(run.failures()).isEmpty();
    }

    @Test
    void aMissingDatabaseThatIsRequiredFails() {
        SampleRun run = SampleRun.of(OnSqliteAndMariadb.class, requiring("sqlite, mariadb"));
        assertThat(run.failures())
                .singleElement()
                .asString()
                .contains("athanor.test.require names mariadb, but it is missing: no connection to 127.0.0.1:1: ");
        assertThat(run.announced()).anyMatch(line -> line.startsWith("NOT TESTED: mariadb"));
    }

    @Test
    void aMissingDatabaseThatIsRequiredFailsAlsoWhereTheConstructorTakesIt() {
        assertThat(SampleRun.of(InConstructor.class, requiring("mariadb")).failures())
                .singleElement()
                .asString()
                .contains("athanor.test.require names mariadb");
    }

    @Test
    void requiringWhatIsNoDatabaseFails() {
        assertThat(SampleRun.of(OnSqliteAndMariadb.class, requiring("maria")).failures())
                .singleElement()
                .asString()
                .contains("\"maria\" (-Dathanor.test.require) is no test database");
    }

    @Test
    void aRunWithoutDatabaseTestsSaysNothing() {
        assertThat(SampleRun.of(NoDatabase.class).announced()).isEmpty();
    }

    private static Map<String, String> requiring(String names) {
        return Map.of(
                "athanor.test.require", names, "athanor.test.mariadb.url", "jdbc:mariadb://127.0.0.1:1/?user=root");
    }

    static class OnSqliteAndMariadb {
        @DatabaseTest(only = {"sqlite", "mariadb"})
        void test(TestDatabase database) {
            assertThat(database.name()).isEqualTo("sqlite");
        }
    }

    static class InConstructor {
        InConstructor(TestDatabase database) {
            assertThat(database).isNotNull();
        }

        @DatabaseTest(only = "mariadb")
        void test() {}
    }

    static class NoDatabase {
        @Test
        void test() {}
    }
}
