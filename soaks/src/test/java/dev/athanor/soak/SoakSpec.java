// SPDX-License-Identifier: Apache-2.0
package dev.athanor.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import dev.athanor.testkit.TestDatabases;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;

/** A bank that is open for some seconds only keeps the laws of one that is open for hours. */
class SoakSpec {
    @DatabaseTest(only = {"postgresql", "mariadb"})
    @Timeout(300)
    void nothingIsLostMadeUpOrMiscounted(TestDatabase database) throws Exception {
        try (TestDatabases databases = TestDatabases.open()) {
            Report report =
                    Soak.run(new Plan(Duration.ofSeconds(9), database.name(), ThreadKind.available()), databases);
            assertThat(report.broken()).as(report.toString()).isEmpty();
        }
    }
}
