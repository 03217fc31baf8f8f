// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.contest.DatabaseKind;
import dev.athanor.benchmarks.contest.Workload;
import org.jspecify.annotations.Nullable;

/**
 * What one library took for one workload on one database.
 *
 * @param micros wall time of one operation: the median over the iterations
 * @param cpuMicros time of the calling thread on the processor, null where it cannot be told from the cleaning between operations
 * @param bytes what one operation allocates
 */
record Measurement(
        DatabaseKind database,
        Workload workload,
        Library library,
        double micros,
        @Nullable Double cpuMicros,
        double bytes) {}
