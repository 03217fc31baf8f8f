// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import java.time.Duration;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Shares the time of a whole run among its rounds (a round is one workload on one database, all libraries), so that the run
 * keeps its promise on a slow or busy machine too: what starting processes takes is learnt from round to round.
 */
final class Budget {

    private static final double WARM_UP = 0.45;

    private final long end;
    private final Duration longestRound;
    private final Duration shortestRound;
    private final int slices;
    private int roundsLeft;
    private Duration overhead = Duration.ofSeconds(5);
    private long roundStart;
    private Duration planned = Duration.ZERO;

    private Budget(Duration whole, Duration longestRound, Duration shortestRound, int slices, int rounds) {
        this.end = System.nanoTime() + whole.toNanos();
        this.longestRound = longestRound;
        this.shortestRound = shortestRound;
        this.slices = slices;
        this.roundsLeft = rounds;
    }

    /** Below two minutes, with what comes before and after. */
    static Budget quick(int rounds) {
        return new Budget(Duration.ofSeconds(80), Duration.ofSeconds(12), Duration.ofSeconds(4), 7, rounds);
    }

    /** Below ten minutes. */
    static Budget full(int rounds) {
        return new Budget(Duration.ofSeconds(540), Duration.ofSeconds(36), Duration.ofSeconds(12), 15, rounds);
    }

    /**
     * The times of one round.
     *
     * @param warmUp how long the libraries warm up, together
     * @param slices how many times each library has its turn
     * @param slice how long a turn is
     */
    record Round(TimeValue warmUp, int slices, TimeValue slice) {}

    /** Whether the shortest round still fits. */
    boolean isLeft() {
        return Duration.ofNanos(end - System.nanoTime()).compareTo(shortestRound.plus(overhead)) >= 0;
    }

    Round begin(int libraries) {
        roundStart = System.nanoTime();
        Duration share = Duration.ofNanos((end - roundStart) / roundsLeft).minus(overhead);
        planned = longest(shortestRound, share.compareTo(longestRound) > 0 ? longestRound : share);
        long warmUp = Math.round(planned.toMillis() * WARM_UP);
        long slice = (planned.toMillis() - warmUp) / ((long) slices * libraries);
        return new Round(TimeValue.milliseconds(warmUp), slices, TimeValue.milliseconds(slice));
    }

    void finish() {
        overhead = Duration.ofNanos(System.nanoTime() - roundStart).minus(planned);
        roundsLeft--;
    }

    int slices() {
        return slices;
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
