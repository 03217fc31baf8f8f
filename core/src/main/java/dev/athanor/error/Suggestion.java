// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds, among the names that exist, the one that a mistyped name was probably meant to be. */
public final class Suggestion {
    private static final int LISTED_AT_MOST = 8;

    private Suggestion() {}

    /** A clause to append to a sentence: {@code  Did you mean "email"?}, or the names there are when none is near. */
    public static String among(String mistyped, Collection<String> known) {
        if (known.isEmpty()) {
            return " There are none.";
        }
        String wanted = mistyped.toLowerCase(Locale.ROOT);
        String nearest = known.stream()
                .min(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))))
                .orElseThrow();
        int allowed = Math.max(2, mistyped.length() / 3);
        if (distance(wanted, nearest.toLowerCase(Locale.ROOT)) <= allowed) {
            return " Did you mean \"" + nearest + "\"?";
        }
        String listed = known.stream()
                .sorted()
                .limit(LISTED_AT_MOST)
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(", "));
        return " There is " + listed + (known.size() > LISTED_AT_MOST ? ", …" : "") + ".";
    }

    /** The number of single-letter changes between two words, a swap of neighbours counting as one. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
