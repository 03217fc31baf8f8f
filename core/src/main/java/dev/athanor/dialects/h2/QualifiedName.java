// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.h2;

/**
 * A name as H2 writes it in a message, with or without its schema. Quotation marks, which names have that need them, are
 * doubled there.
 *
 * @param name the name itself, without schema and quotation marks
 * @param end where the text goes on
 */
record QualifiedName(String name, int end) {
    private static final String QUOTE = "\"\"";

    static QualifiedName at(String text, int start) {
        QualifiedName first = part(text, start);
        return first.end < text.length() && text.charAt(first.end) == '.' ? at(text, first.end + 1) : first;
    }

    private static QualifiedName part(String text, int start) {
        if (text.startsWith(QUOTE, start)) {
            int end = start + QUOTE.length();
            StringBuilder name = new StringBuilder();
            while (end < text.length()) {
                if (text.startsWith(QUOTE + QUOTE, end)) {
                    name.append('"');
                    end += 2 * QUOTE.length();
                } else if (text.startsWith(QUOTE, end)) {
                    return new QualifiedName(name.toString(), end + QUOTE.length());
                } else {
                    name.append(text.charAt(end++));
                }
            }
            return new QualifiedName(name.toString(), end);
        }
        int end = start;
        while (end < text.length() && ". ()".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new QualifiedName(text.substring(start, end), end);
    }
}
