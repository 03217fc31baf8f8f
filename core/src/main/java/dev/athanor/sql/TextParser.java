// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.TextNode;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the parameters of a text: {@code :name}, but not in strings, quoted names and comments, not after a colon or a
 * word character (so {@code ::int} and {@code 12:30} are left alone), and not after a backslash.
 *
 * <p>Strings are the standard's, PostgreSQL's with escapes ({@code E'it\'s'}), and PostgreSQL's between dollar signs.
 */
final class TextParser {
    private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");

    private final String sql;
    private final List<String> pieces = new ArrayList<>();
    private final List<ExpressionNode> parameters = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private int at;

    private TextParser(String sql) {
        this.sql = sql;
    }

    static TextNode parse(String sql) {
        TextParser parser = new TextParser(sql);
        while (parser.at < sql.length()) {
            parser.step();
        }
        parser.pieces.add(parser.piece.toString());
        return new TextNode(parser.pieces, parser.parameters);
    }

    private void step() {
        char c = sql.charAt(at);
        switch (c) {
            case '\'', '"', '`' -> copyTo(endOfQuoted(c));
            case '-' -> copyTo(sql.startsWith("--", at) ? endOf("\n", at) : at + 1);
            case '/' -> copyTo(sql.startsWith("/*", at) ? endOf("*/", at + 2) : at + 1);
            case '$' -> copyTo(endOfDollarQuoted());
            case '\\' -> escape();
            case '?' -> questionMark();
            case ':' -> colon();
            default -> copyTo(at + 1);
        }
    }

    private void escape() {
        if (charAt(at + 1) == ':') {
            at++;
        }
        copyTo(at + 1);
    }

    /** A single one would be taken for a parameter by the driver, which then counts one too many. */
    private void questionMark() {
        if (charAt(at + 1) != '?') {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "The text has a bare question mark at position " + at
                            + ". Write a parameter as :name, and a question mark that is an operator as ??.");
        }
        copyTo(at + 2);
    }

    private void colon() {
        char before = charAt(at - 1);
        char after = charAt(at + 1);
        if (isWord(before) || before == ':' || !isWord(after) || Character.isDigit(after)) {
            copyTo(at + 1);
            return;
        }
        int end = at + 1;
        while (isWord(charAt(end))) {
            end++;
        }
        pieces.add(piece.toString());
        piece.setLength(0);
        parameters.add(new Parameter(sql.substring(at + 1, end), Types.OTHER));
        at = end;
    }

    private int endOfQuoted(char quote) {
        boolean escapes = quote == '\'' && (charAt(at - 1) == 'E' || charAt(at - 1) == 'e') && !isWord(charAt(at - 2));
        int end = at + 1;
        while (end < sql.length() && sql.charAt(end) != quote) {
            end += escapes && sql.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, sql.length());
    }

    private int endOfDollarQuoted() {
        Matcher opening = DOLLAR_QUOTE.matcher(sql).region(at, sql.length());
        if (isWord(charAt(at - 1)) || !opening.lookingAt()) {
            return at + 1;
        }
        int closing = sql.indexOf(opening.group(), opening.end());
        return closing < 0 ? at + 1 : closing + opening.group().length();
    }

    private int endOf(String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }

    private void copyTo(int end) {
        piece.append(sql, at, end);
        at = end;
    }

    /** The character at a position, a blank outside of the text. */
    private char charAt(int position) {
        return position >= 0 && position < sql.length() ? sql.charAt(position) : ' ';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
