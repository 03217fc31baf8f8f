// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringTokenizer;

/** The words that a database keeps for itself, read from a table of them. */
public final class ReservedWords {
    private ReservedWords() {}

    /** The words of texts in which white space stands between them. */
    public static Set<String> of(String... tables) {
        Set<String> words = new LinkedHashSet<>();
        for (String table : tables) {
            StringTokenizer tokens = new StringTokenizer(table);
            while (tokens.hasMoreTokens()) {
                words.add(tokens.nextToken());
            }
        }
        return words;
    }
}
