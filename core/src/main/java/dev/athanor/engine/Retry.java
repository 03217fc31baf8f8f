// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How often, and after which pauses, a unit of work is done anew that the database refused for a reason that passes: a
 * deadlock, a serialization failure, a lock that was not released in time ({@link AthanorException#isRetryable()}).
 *
 * <pre>{@code
 * engine.begin(retry(3), conn -> { … });
 * }</pre>
 *
 * <p>A COMMIT whose outcome is unknown is never retried.
 */
public final class Retry {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final int times;
    private final Duration firstPause;
    private final Duration longestPause;

    private Retry(int times, Duration firstPause, Duration longestPause) {
        this.times = times;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
    }

    /** Up to so many attempts after the first one, with pauses from 20 ms to 1 s. */
    public static Retry retry(int times) {
        if (times < 0) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION, "The number of retries is " + times + ", and must not be negative.");
        }
        return new Retry(times, FIRST_PAUSE, LONGEST_PAUSE);
    }

    /**
     * With other pauses: each is twice as long as the one before, up to the longest, and shortened by chance by up to one
     * half, so that those who got in each other's way do not meet again.
     */
    public Retry pauses(Duration first, Duration longest) {
        if (first.isNegative() || longest.compareTo(first) < 0) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION,
                    "The pauses between retries go from " + first + " to " + longest
                            + ". The first must not be negative, nor longer than the longest.");
        }
        return new Retry(times, first, longest);
    }

    /** Work that can be done more than once. */
    @FunctionalInterface
    public interface Attempt<R extends @Nullable Object, X extends Exception> {
        R run() throws X;
    }

    /**
     * Does the work until it succeeds, fails for good, or has failed too often; the error then carries those of the
     * attempts before as suppressed ones. A thread that is interrupted does not wait for another attempt.
     *
     * @param retrying is told before each attempt but the first: which one it is, 2 for the second, and what went wrong
     */
    <R extends @Nullable Object, X extends Exception> R run(
            Attempt<R, X> work, BiConsumer<Integer, AthanorException> retrying) throws X {
        List<AthanorException> failures = new ArrayList<>(0);
        while (true) {
            try {
                return work.run();
            } catch (AthanorException e) {
                if (!e.isRetryable() || failures.size() == times || !pause(failures.size())) {
                    failures.forEach(e::addSuppressed);
                    throw e;
                }
                failures.add(e);
                retrying.accept(failures.size() + 1, e);
            } catch (Exception e) {
                failures.forEach(e::addSuppressed);
                throw e;
            }
        }
    }

    /** Whether nobody interrupted it. */
    private boolean pause(int failuresBefore) {
        long longest = longestPause.toNanos();
        long nanos = firstPause.toNanos();
        for (int i = 0; i < failuresBefore && nanos < longest; i++) {
            nanos *= 2;
        }
        nanos = Math.min(nanos, longest);
        try {
            Thread.sleep(Duration.ofNanos(nanos - ThreadLocalRandom.current().nextLong(nanos / 2 + 1))
                    .toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
