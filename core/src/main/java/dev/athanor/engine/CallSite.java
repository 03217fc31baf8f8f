// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.lang.StackWalker.StackFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the call of the program that led to what an engine does. */
final class CallSite {
    private static final String US = "dev.athanor.";

    private CallSite() {}

    /** The first frame outside Athanor below the one in which observers are told; null outside of such a one. */
    static @Nullable StackTraceElement find() {
        return StackWalker.getInstance().walk(frames -> {
            List<StackFrame> below = frames.dropWhile(frame -> !isWire(frame))
                    .dropWhile(frame -> frame.getClassName().startsWith(US))
                    .limit(1)
                    .toList();
            return below.isEmpty() ? null : below.get(0).toStackTraceElement();
        });
    }

    private static boolean isWire(StackFrame frame) {
        return frame.getClassName().equals(Wire.class.getName());
    }
}
