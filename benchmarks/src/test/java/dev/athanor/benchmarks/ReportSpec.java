// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.benchmarks.contest.DatabaseKind;
import dev.athanor.benchmarks.contest.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportSpec {

    private final Plan plan = Plan.of("--quick", "--workload", "W2,W4", "--library", "jooq");

    @Test
    void writesRatiosToPlainJdbcAsJson() {
        Comparison comparison = new Comparison();
        comparison.add(new Measurement(DatabaseKind.SQLITE, Workload.W2, Library.JDBC, 200, 100.0, 1000));
        comparison.add(new Measurement(DatabaseKind.SQLITE, Workload.W2, Library.JOOQ, 300, 125.0, 1200));
        comparison.add(new Measurement(DatabaseKind.SQLITE, Workload.W4, Library.JDBC, 10, null, 50));

        assertThat(new Report(plan, comparison).json("a \"small\" machine", List.of("postgresql: not asked for")))
                .isEqualTo("""
                        {
                          "machine": "a \\"small\\" machine",
                          "notMeasured": ["postgresql: not asked for"],
                          "results": [
                            {"workload": "W2", "database": "sqlite", "library": "jdbc", "micros": 200.00, "ratio": 1.000, "bytes": 1000, "bytesRatio": 1.000, "cpuMicros": 100.000, "cpuRatio": 1.000},
                            {"workload": "W2", "database": "sqlite", "library": "jooq", "micros": 300.00, "ratio": 1.500, "bytes": 1200, "bytesRatio": 1.200, "cpuMicros": 125.000, "cpuRatio": 1.250},
                            {"workload": "W4", "database": "sqlite", "library": "jdbc", "micros": 10.00, "ratio": 1.000, "bytes": 50, "bytesRatio": 1.000, "cpuMicros": null, "cpuRatio": null}
                          ]
                        }
                        """);
    }

    @Test
    void showsWhatFailedInsteadOfLeavingItOut() {
        Comparison comparison = new Comparison();
        comparison.add(new Measurement(DatabaseKind.SQLITE, Workload.W2, Library.JDBC, 200, 100.0, 1000));

        assertThat(new Report(plan, comparison).table(DatabaseKind.SQLITE)).containsPattern("W2 .*failed");
    }
}
