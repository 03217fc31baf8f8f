// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import dev.athanor.inspect.SqlTokens;
import dev.athanor.inspect.SqlTokens.Token;

/** What the {@code CREATE VIEW} statement says that SQLite keeps of each view. */
final class SqliteViewText {
    private SqliteViewText() {}

    /** The query: what follows the first AS outside of parentheses. */
    static String query(String sql) {
        int depth = 0;
        for (Token token : SqlTokens.of(sql)) {
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            if (depth == 0 && token.isWord("as")) {
                return sql.substring(token.end()).strip();
            }
        }
        return sql;
    }
}
