// SPDX-License-Identifier: Apache-2.0
package dev.athanor.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code ./soak} can be told. */
class PlanSpec {
    @Test
    void fiveMinutesOnPostgresqlUnlessSaidOtherwise() {
        assertThat(Plan.of()).isEqualTo(new Plan(Duration.ofMinutes(5), "postgresql", ThreadKind.available()));
        assertThat(Plan.of("--minutes", "0.5", "--database", "mariadb", "--threads", "platform"))
                .isEqualTo(new Plan(Duration.ofSeconds(30), "mariadb", List.of(ThreadKind.PLATFORM)));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (String[] wrong : List.of(
                new String[] {"--minutes"},
                new String[] {"--minutes", "many"},
                new String[] {"--minutes", "0"},
                new String[] {"--threads", "green"},
                new String[] {"--database", "sqlite"},
                new String[] {"--hours", "1"})) {
            assertThatThrownBy(() -> Plan.of(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(wrong[0]);
        }
    }

    @Test
    void eachKindOfThreadRuns() throws InterruptedException {
        for (ThreadKind kind : ThreadKind.available()) {
            String[] ran = new String[1];
            kind.start(() -> ran[0] = Thread.currentThread().toString()).join();
            assertThat(ran[0]).startsWith(kind == ThreadKind.VIRTUAL ? "VirtualThread" : "Thread");
        }
    }
}
