// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;

/** Words that users put into a statement as they are: they have to end where they end, and may not take the rest with them. */
final class OwnWords {
    private final String words;
    private int at;
    private int open;

    private OwnWords(String words) {
        this.words = words;
    }

    /**
     * The words, if quotes, comments and parentheses that are opened in them are closed in them.
     *
     * @throws InvalidStatement if they are not, or if a semicolon or a comment to the end of the line is among them
     */
    static String whole(String words) {
        new OwnWords(words).read();
        return words;
    }

    private void read() {
        while (at < words.length()) {
            char c = words.charAt(at);
            if (words.startsWith("/*", at)) {
                at = endOf("*/", at + 2);
            } else if (c == '\'' || c == '"' || c == '`') {
                at = endOf(String.valueOf(c), at + 1);
            } else if (c == ';' || c == '\\' || c == '?' || words.startsWith("--", at) || words.startsWith("*/", at)) {
                throw refused();
            } else {
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (open < 0) {
                    throw refused();
                }
                at++;
            }
        }
        if (open > 0) {
            throw refused();
        }
    }

    private int endOf(String mark, int from) {
        int found = words.indexOf(mark, from);
        if (found < 0
                || words.substring(from, found).indexOf('\\') >= 0
                || words.substring(from, found).contains("/*")) {
            throw refused();
        }
        return found + mark.length();
    }

    private InvalidStatement refused() {
        return new InvalidStatement(
                ErrorCode.INVALID_STATEMENT,
                "The words \"" + words
                        + "\" would not end where they end. Close every quote, comment and parenthesis in"
                        + " them, and leave out semicolons, backslashes, question marks and comments to the end of a line.");
    }
}
