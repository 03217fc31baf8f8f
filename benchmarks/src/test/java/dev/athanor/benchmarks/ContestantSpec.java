// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.benchmarks.contest.Contestant;
import dev.athanor.benchmarks.contest.DatabaseKind;
import dev.athanor.benchmarks.contest.Fixture;
import dev.athanor.benchmarks.contest.Store;
import dev.athanor.benchmarks.contest.Verification;
import dev.athanor.benchmarks.contest.Workload;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared does the same work: every workload of every library once, on SQLite, without timing. */
class ContestantSpec {

    private static final Fixture FIXTURE = new Fixture();

    @ParameterizedTest
    @EnumSource(value = Library.class, mode = EnumSource.Mode.EXCLUDE, names = "JDBC")
    void doesWhatPlainJdbcDoes(Library library) throws Exception {
        Map<Workload, Long> limit = checksums(Library.JDBC);
        limit.keySet().removeIf(workload -> !library.does(workload));

        assertThat(checksums(library)).isEqualTo(limit);
    }

    private static Map<Workload, Long> checksums(Library library) throws Exception {
        Map<Workload, Long> checksums = new EnumMap<>(Workload.class);
        try (Store store = Store.open(DatabaseKind.SQLITE, "unused", FIXTURE);
                Contestant<?, ?> contestant = library.open(store)) {
            Verification verification = new Verification(store, FIXTURE);
            for (Workload workload : Workload.values()) {
                if (library.does(workload)) {
                    checksums.put(workload, verification.checksum(workload, contestant));
                }
            }
        }
        return checksums;
    }
}
