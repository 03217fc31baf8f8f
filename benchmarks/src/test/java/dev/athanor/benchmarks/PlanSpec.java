// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.benchmarks.contest.DatabaseKind;
import dev.athanor.benchmarks.contest.Workload;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlanSpec {

    @Test
    void measuresEverythingUnlessToldOtherwise() {
        Plan plan = Plan.of();

        assertThat(plan.databases()).containsExactly(DatabaseKind.values());
        assertThat(plan.workloads()).containsExactly(Workload.values());
        assertThat(plan.libraries()).containsExactly(Library.values());
        assertThat(plan.json()).isNull();
    }

    @Test
    void aQuickRunStaysInTheProcess() {
        assertThat(Plan.of("--quick").databases()).containsExactly(DatabaseKind.SQLITE);
        assertThat(Plan.of("--quick", "--database", "postgresql").databases()).containsExactly(DatabaseKind.POSTGRESQL);
    }

    @Test
    void plainJdbcIsAlwaysMeasuredAndFirst() {
        assertThat(Plan.of("--library", "hibernate").libraries()).containsExactly(Library.JDBC, Library.HIBERNATE);
        assertThat(Plan.of("--library", "jooq,jdbc").libraries()).containsExactly(Library.JDBC, Library.JOOQ);
    }

    @Test
    void aMistakeSaysWhatThereIs() {
        assertThatThrownBy(() -> Plan.of("--workload", "W9"))
                .hasMessage("\"W9\" is none of [W1, W2, W3, W4, W5, W8, W8S]");
        assertThatThrownBy(() -> Plan.of("--json")).hasMessage("--json needs a value");
        assertThatThrownBy(() -> Plan.of("--fast")).hasMessage("Unknown option --fast");
        assertThat(Plan.of("--json", "x.json").json()).isEqualTo(Path.of("x.json"));
    }
}
