// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import java.util.Collection;
import java.util.Locale;

/** Finds the name that was probably meant. */
final class Suggestion {
    private Suggestion() {}

    /** A question after the nearest of some names, with a space before it; empty if none is near. */
    static String of(String written, Collection<String> names) {
        String best = "";
        int least = Math.max(1, written.length() / 3) + 1;
        for (String name : names) {
            int distance = distance(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = " Did you mean \"" + name + "\"?";
            }
        }
        return best;
    }

    /** How many letters must be changed, added or left out. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
