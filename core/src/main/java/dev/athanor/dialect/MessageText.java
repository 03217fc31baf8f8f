// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import org.jspecify.annotations.Nullable;

/** Finds names in the messages of databases that tell them nowhere else. */
public final class MessageText {
    private MessageText() {}

    /** What stands between two texts, where the opening one occurs first; null if they do not occur. */
    public static @Nullable String between(@Nullable String message, String opening, String closing) {
        return message == null ? null : from(message, message.indexOf(opening), opening, closing);
    }

    /** The same where the opening text occurs last, for messages that quote a value of the user's before the name. */
    public static @Nullable String lastBetween(@Nullable String message, String opening, String closing) {
        return message == null ? null : from(message, message.lastIndexOf(opening), opening, closing);
    }

    /** What stands between the last occurrence of one text and the end, which the other text closes. */
    public static @Nullable String afterLast(@Nullable String message, String opening, String closing) {
        if (message == null || !message.endsWith(closing)) {
            return null;
        }
        int at = message.lastIndexOf(opening);
        int end = message.length() - closing.length();
        return at < 0 || at + opening.length() > end ? null : message.substring(at + opening.length(), end);
    }

    private static @Nullable String from(String message, int at, String opening, String closing) {
        if (at < 0) {
            return null;
        }
        int start = at + opening.length();
        int end = message.indexOf(closing, start);
        return end < 0 ? null : message.substring(start, end);
    }

    /** The first of several lines; the empty text for none. */
    public static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    /** The message up to where a text begins, if it is there. */
    public static String before(String message, String ending) {
        int at = message.indexOf(ending);
        return at < 0 ? message : message.substring(0, at);
    }

    /**
     * The message with an ellipsis for all that stands between its first and its last quotation mark, which may be a value,
     * or several with names between them: a value may hold quotation marks itself.
     */
    public static String withoutQuoted(String message) {
        int first = firstQuote(message);
        if (first < 0) {
            return message;
        }
        int last = message.length() - 1;
        while (!isQuote(message.charAt(last))) {
            last--;
        }
        return message.substring(0, first + 1) + (first == last ? "…" : "…" + message.substring(last));
    }

    private static int firstQuote(String message) {
        for (int i = 0; i < message.length(); i++) {
            if (isQuote(message.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isQuote(char letter) {
        return letter == '\'' || letter == '"' || letter == '`';
    }
}
