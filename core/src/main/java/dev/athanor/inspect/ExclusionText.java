// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import dev.athanor.ast.Verbatim;
import dev.athanor.inspect.SqlTokens.Kind;
import dev.athanor.inspect.SqlTokens.Token;
import dev.athanor.schema.Exclude;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expression;
import dev.athanor.type.Types;
import java.util.List;

/** An exclusion constraint as PostgreSQL writes it: {@code EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (x > 1)}. */
final class ExclusionText {
    private final String sql;
    private final List<Token> tokens;
    private int at;

    private ExclusionText(String sql) {
        this.sql = sql;
        this.tokens = SqlTokens.of(sql);
    }

    static Exclude parse(String sql) {
        return new ExclusionText(sql).constraint();
    }

    private Exclude constraint() {
        at = 2; // EXCLUDE USING
        Exclude made = Exclude.using(tokens.get(at++).text());
        at++;
        while (!tokens.get(at - 1).isSign(')')) {
            made = element(made);
        }
        if (at < tokens.size() && tokens.get(at).isWord("where")) {
            String where = SqlParentheses.outerRemoved(between(tokens.get(at).end(), endOfParentheses(at + 1)));
            made = made.where(() -> Condition.of(new Verbatim(where, Types.BOOLEAN)));
        }
        return made;
    }

    /** Up to the comma or parenthesis behind it. */
    private Exclude element(Exclude made) {
        int start = at;
        int depth = 0;
        while (depth > 0 || !tokens.get(at).isWord("with")) {
            depth += tokens.get(at).isSign('(') ? 1 : tokens.get(at).isSign(')') ? -1 : 0;
            at++;
        }
        int with = at++;
        int operator = tokens.get(at).start();
        while (!tokens.get(at).isSign(',') && !tokens.get(at).isSign(')')) {
            at++;
        }
        String sign = between(operator, tokens.get(at - 1).end());
        at++;
        List<Token> value = tokens.subList(start, with);
        boolean named = value.get(0).kind() == Kind.WORD || value.get(0).kind() == Kind.NAME;
        if (named && value.size() == 1) {
            return made.element(value.get(0).text(), sign);
        } else if (named && value.size() == 2) {
            return made.element(value.get(0).text(), value.get(1).text(), sign);
        }
        Verbatim words = new Verbatim(
                SqlParentheses.outerRemoved(between(
                        value.get(0).start(), value.get(value.size() - 1).end())),
                Types.OTHER);
        return made.element(() -> (Expression<Object>) () -> words, sign);
    }

    private int endOfParentheses(int from) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            depth += tokens.get(i).isSign('(') ? 1 : tokens.get(i).isSign(')') ? -1 : 0;
            if (depth == 0) {
                return tokens.get(i).end();
            }
        }
        return sql.length();
    }

    private String between(int start, int end) {
        return sql.substring(start, end).strip();
    }
}
