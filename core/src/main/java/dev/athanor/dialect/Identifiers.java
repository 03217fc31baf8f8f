// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import java.util.Locale;
import java.util.Set;

/**
 * How a database writes names.
 *
 * <p>A name is quoted when it is a reserved word, holds anything but lower-case letters, digits, {@code _} and
 * {@code $}, or begins with a digit or {@code $}: then it means the same with and without folding of case.
 *
 * @param maxLength the longest name in characters
 */
public record Identifiers(char open, char close, int maxLength, Set<String> reserved) {
    public Identifiers {
        reserved = Set.copyOf(reserved);
    }

    /** The name as it stands in a statement. */
    public String quote(String name) {
        return needsQuotes(name) ? quoted(name) : name;
    }

    private String quoted(String name) {
        String closing = String.valueOf(close);
        return open + name.replace(closing, closing + closing) + close;
    }

    private boolean needsQuotes(String name) {
        if (name.isEmpty() || !isInitial(name.charAt(0)) || reserved.contains(name.toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(isInitial(c) || (c >= '0' && c <= '9') || c == '$')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInitial(char c) {
        return (c >= 'a' && c <= 'z') || c == '_';
    }
}
