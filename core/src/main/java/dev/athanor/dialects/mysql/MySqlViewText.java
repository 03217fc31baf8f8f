// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mysql;

import dev.athanor.inspect.SqlTokens;
import dev.athanor.inspect.SqlTokens.Kind;
import dev.athanor.inspect.SqlTokens.Token;
import java.util.List;

/** The queries of views, in which MySQL and MariaDB write the name of the database before that of every table. */
final class MySqlViewText {
    private MySqlViewText() {}

    /** The query without the name of its own database, so that it means the same in another. */
    static String within(String database, String query) {
        List<Token> tokens = SqlTokens.of(query);
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (isName(tokens, i, database)) {
                if (!isSign(tokens, i + 1, '.')) {
                    return query; // an alias of that name, which stands before columns as the database does
                }
                boolean begins = !isSign(tokens, i - 1, '.');
                if (begins) {
                    text.append(query, from, tokens.get(i).start());
                    from = tokens.get(i + 1).end();
                }
            }
        }
        return text.append(query.substring(from)).toString();
    }

    private static boolean isName(List<Token> tokens, int at, String name) {
        Token token = tokens.get(at);
        return token.kind() == Kind.NAME && token.text().equals(name);
    }

    private static boolean isSign(List<Token> tokens, int at, char sign) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isSign(sign);
    }
}
