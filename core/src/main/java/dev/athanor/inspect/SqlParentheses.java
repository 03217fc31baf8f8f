// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import dev.athanor.inspect.SqlTokens.Token;
import java.util.List;

/** Takes away the parentheses that databases put around what they keep. */
public final class SqlParentheses {
    private SqlParentheses() {}

    /** The SQL without the parentheses around all of it: {@code ((a) > (b))} becomes {@code (a) > (b)}. */
    public static String outerRemoved(String sql) {
        String inner = sql.strip();
        while (isEnclosed(inner)) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return inner;
    }

    private static boolean isEnclosed(String sql) {
        if (sql.length() < 2 || sql.charAt(0) != '(') {
            return false;
        }
        List<Token> tokens = SqlTokens.of(sql);
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isSign('(')) {
                depth++;
            } else if (tokens.get(i).isSign(')') && --depth == 0) {
                return i == tokens.size() - 1;
            }
        }
        return false;
    }
}
