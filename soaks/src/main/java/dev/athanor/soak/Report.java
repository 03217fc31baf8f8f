// SPDX-License-Identifier: Apache-2.0
package dev.athanor.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is printed of a run: counts, and the laws with what they demand and what was found. */
final class Report {
    private final List<String> lines = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    void line(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }

    /** What must be zero. */
    void none(String what, long found) {
        law(what + ": " + found, found == 0);
    }

    /** What must be there often enough for the run to prove anything. */
    void atLeast(long least, String what, long found) {
        law(String.format(Locale.ROOT, "%s: %,d of at least %,d", what, found, least), found >= least);
    }

    private void law(String sentence, boolean kept) {
        lines.add((kept ? "  kept    " : "  BROKEN  ") + sentence);
        if (!kept) {
            broken.add(sentence);
        }
    }

    /** The laws that were broken; empty after a good run. */
    List<String> broken() {
        return List.copyOf(broken);
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
