// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.TextNode;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the parameters of a text: {@code :name}, but not in strings, quoted names and comments, not after a colon or a
 * word character (so {@code ::int} and {@code 12:30} are left alone), and not after a backslash.
 */
final class TextParser {
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
        if (c == '\'' || c == '"' || c == '`') {
            copyUntil(c, at + 1);
        } else if (sql.startsWith("--", at)) {
            copyTo(endOf("\n", at));
        } else if (sql.startsWith("/*", at)) {
            copyTo(endOf("*/", at + 2));
        } else if (c == '\\' && at + 1 < sql.length() && sql.charAt(at + 1) == ':') {
            piece.append(':');
            at += 2;
        } else if (c == ':' && beginsParameter()) {
            parameter();
        } else {
            piece.append(c);
            at++;
        }
    }

    private boolean beginsParameter() {
        boolean free = at == 0 || !(isWord(sql.charAt(at - 1)) || sql.charAt(at - 1) == ':');
        return free && at + 1 < sql.length() && Character.isJavaIdentifierStart(sql.charAt(at + 1));
    }

    private void parameter() {
        int end = at + 1;
        while (end < sql.length() && isWord(sql.charAt(end))) {
            end++;
        }
        pieces.add(piece.toString());
        piece.setLength(0);
        parameters.add(new Parameter(sql.substring(at + 1, end), Types.OTHER));
        at = end;
    }

    private void copyUntil(char quote, int from) {
        int end = sql.indexOf(quote, from);
        copyTo(end < 0 ? sql.length() : end + 1);
    }

    private int endOf(String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }

    private void copyTo(int end) {
        piece.append(sql, at, end);
        at = end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
