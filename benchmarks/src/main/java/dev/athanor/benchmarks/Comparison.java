// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.contest.DatabaseKind;
import dev.athanor.benchmarks.contest.Workload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The measurements of a run, each beside plain JDBC's of the same run. */
final class Comparison {

    private final List<Measurement> measurements = new ArrayList<>();

    void add(Measurement measurement) {
        measurements.add(measurement);
    }

    List<Measurement> measurements() {
        return List.copyOf(measurements);
    }

    @Nullable
    Measurement find(DatabaseKind database, Workload workload, Library library) {
        return measurements.stream()
                .filter(one -> one.database() == database && one.workload() == workload && one.library() == library)
                .findFirst()
                .orElse(null);
    }

    double timeRatio(Measurement measurement) {
        return measurement.micros() / yardstick(measurement).micros();
    }

    double bytesRatio(Measurement measurement) {
        return measurement.bytes() / yardstick(measurement).bytes();
    }

    @Nullable
    Double cpuRatio(Measurement measurement) {
        Double own = measurement.cpuMicros();
        Double limit = yardstick(measurement).cpuMicros();
        return own == null || limit == null ? null : own / limit;
    }

    private Measurement yardstick(Measurement measurement) {
        Measurement found = find(measurement.database(), measurement.workload(), Library.JDBC);
        if (found == null) {
            throw new IllegalStateException("Plain JDBC was not measured: there is nothing to compare with");
        }
        return found;
    }
}
