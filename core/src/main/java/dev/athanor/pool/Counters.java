// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.time.Duration;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Counts for {@link PoolCounts}. */
final class Counters {
    final LongAdder opened = new LongAdder();
    final LongAdder closed = new LongAdder();
    final LongAdder borrowed = new LongAdder();
    final LongAdder waited = new LongAdder();
    final LongAdder timedOut = new LongAdder();
    final LongAdder invalidated = new LongAdder();
    final LongAdder abandoned = new LongAdder();
    final LongAccumulator longestWait = new LongAccumulator(Long::max, 0);

    PoolCounts counts() {
        return new PoolCounts(
                opened.sum(),
                closed.sum(),
                borrowed.sum(),
                waited.sum(),
                timedOut.sum(),
                invalidated.sum(),
                abandoned.sum(),
                Duration.ofNanos(longestWait.get()));
    }
}
