// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who has a connection.
 *
 * @param thread the name of the thread that took it
 * @param held since how long
 * @param traced whether {@code frames} tell where it was taken; else they tell where that thread is now
 * @param frames the calls, innermost first; none if the thread has ended
 */
public record Holder(String thread, Duration held, boolean traced, List<StackTraceElement> frames) {
    private static final int SHOWN_FRAMES = 8;

    /** Every connection is taken through these, which tells nobody anything. */
    private static final Set<String> DOORS = Set.of(
            "dev.athanor.pool.Pool",
            "dev.athanor.pool.Lease",
            "dev.athanor.engine.Engine",
            "dev.athanor.engine.EngineCore",
            "dev.athanor.engine.Link");

    public Holder {
        frames = List.copyOf(frames);
    }

    static Holder of(Thread thread, Duration held, @Nullable Throwable taken) {
        StackTraceElement[] frames = taken == null ? thread.getStackTrace() : taken.getStackTrace();
        return new Holder(
                thread.getName(),
                held,
                taken != null,
                Arrays.stream(frames)
                        .dropWhile(frame -> DOORS.contains(frame.getClassName()))
                        .toList());
    }

    /** For people: {@code "main" for 3 s, which is at:} and the calls. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append('"')
                .append(thread)
                .append("\" for ")
                .append(held.toSeconds())
                .append(" s");
        if (frames.isEmpty()) {
            return text.append(" (the thread has ended)").toString();
        }
        text.append(traced ? ", who took it at:" : ", which is at:");
        frames.stream()
                .limit(SHOWN_FRAMES)
                .forEach(frame -> text.append("\n      ").append(frame));
        return text.toString();
    }
}
