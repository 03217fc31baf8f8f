// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts SQL that a database keeps into words, names, texts and signs; comments and white space fall away. */
public final class SqlTokens {
    /** What a token is. */
    public enum Kind {
        /** A word without quotes: a keyword or a name. */
        WORD,
        /** A name in quotes of any kind: {@code "a"}, {@code `a`}, {@code [a]}. */
        NAME,
        /** A text: {@code 'a'}. */
        TEXT,
        NUMBER,
        /** One character of anything else. */
        SIGN
    }

    /**
     * A token.
     *
     * @param text what it says: without quotes, and with what was doubled in them single
     * @param start where it begins in the SQL
     * @param end where what follows it begins
     */
    public record Token(Kind kind, String text, int start, int end) {
        /** Whether it is this keyword, in whatever case. */
        public boolean isWord(String word) {
            return kind == Kind.WORD && text.equalsIgnoreCase(word);
        }

        /** Whether it is this sign. */
        public boolean isSign(char sign) {
            return kind == Kind.SIGN && text.charAt(0) == sign;
        }

        /** The word in lower case. */
        public String lower() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    /** The tokens of a piece of SQL. What is opened and never closed ends with the SQL. */
    public static List<Token> of(String sql) {
        SqlTokens scanner = new SqlTokens(sql);
        while (scanner.at < sql.length()) {
            scanner.step();
        }
        return List.copyOf(scanner.tokens);
    }

    private void step() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (sql.startsWith("--", at)) {
            at = endOf("\n", at);
        } else if (sql.startsWith("/*", at)) {
            at = endOf("*/", at + 2);
        } else if (c == '\'') {
            quoted(Kind.TEXT, c);
        } else if (c == '"' || c == '`') {
            quoted(Kind.NAME, c);
        } else if (c == '[' && closesAsName()) {
            quoted(Kind.NAME, ']');
        } else if (isDigit(c)) {
            run(Kind.NUMBER);
        } else if (isWordStart(c)) {
            run(Kind.WORD);
        } else {
            tokens.add(new Token(Kind.SIGN, sql.substring(at, at + 1), at, at + 1));
            at++;
        }
    }

    /** A bracket opens a name where a word begins in it; {@code [1]} and {@code []} are about arrays. */
    private boolean closesAsName() {
        char next = at + 1 < sql.length() ? sql.charAt(at + 1) : ']';
        return next != ']' && !isDigit(next) && sql.indexOf(']', at) > 0;
    }

    private void quoted(Kind kind, char quote) {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (c != quote) {
                text.append(c);
            } else if (quote != ']' && at < sql.length() && sql.charAt(at) == quote) {
                text.append(c);
                at++;
            } else {
                break;
            }
        }
        tokens.add(new Token(kind, text.toString(), start, at));
    }

    private void run(Kind kind) {
        int start = at;
        while (at < sql.length()
                && (isWordStart(sql.charAt(at))
                        || isDigit(sql.charAt(at))
                        || sql.charAt(at) == '$'
                        || (kind == Kind.NUMBER && sql.charAt(at) == '.'))) {
            at++;
        }
        tokens.add(new Token(kind, sql.substring(start, at), start, at));
    }

    private int endOf(String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_' || c > 0x7f;
    }
}
