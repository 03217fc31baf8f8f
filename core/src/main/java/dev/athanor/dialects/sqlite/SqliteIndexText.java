// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import dev.athanor.inspect.CatalogRow;
import dev.athanor.inspect.ReflectedIndex;
import dev.athanor.inspect.SqlTokens;
import dev.athanor.inspect.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the {@code CREATE INDEX} statement says that SQLite keeps of each index: its expressions and its condition. */
final class SqliteIndexText {
    private final String sql;
    private final List<String> terms = new ArrayList<>();
    private @Nullable String where;

    private SqliteIndexText(String sql) {
        this.sql = sql;
        parse();
    }

    /** The index of which there is one row for each of its terms. */
    static ReflectedIndex index(List<CatalogRow> rows, @Nullable SqliteTableText table) {
        CatalogRow first = rows.get(0);
        SqliteIndexText text = new SqliteIndexText(first.text("sql"));
        List<ReflectedIndex.Term> terms = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            terms.add(term(rows.get(i), i < text.terms.size() ? text.terms.get(i) : "", table));
        }
        return new ReflectedIndex(
                first.name("name"),
                first.number("is_unique") == 1,
                terms,
                List.of(),
                text.where,
                null,
                null,
                null,
                Map.of());
    }

    private static ReflectedIndex.Term term(CatalogRow row, String text, @Nullable SqliteTableText table) {
        String column = row.nameOrNull("column_name");
        SqliteTableText.ColumnText known = column == null || table == null ? null : table.column(column);
        String usual = known == null || known.collation() == null ? "BINARY" : known.collation();
        String collation = row.textOrNull("collation");
        return new ReflectedIndex.Term(
                column,
                column == null ? text : null,
                row.number("is_descending") == 1,
                null,
                column == null || usual.equalsIgnoreCase(collation) ? null : collation,
                null,
                null);
    }

    /** The terms between the parentheses after the name of the table, and the condition behind them. */
    private void parse() {
        int depth = 0;
        int start = 0;
        boolean on = false;
        boolean closed = false;
        for (Token token : SqlTokens.of(sql)) {
            if (closed) {
                if (where == null && token.isWord("where")) {
                    where = sql.substring(token.end()).strip();
                }
            } else if (token.isSign('(') && on) {
                start = depth++ == 0 ? token.end() : start;
            } else if (token.isSign(')')) {
                closed = --depth == 0;
                if (closed) {
                    terms.add(undirected(sql.substring(start, token.start())));
                }
            } else if (token.isSign(',') && depth == 1) {
                terms.add(undirected(sql.substring(start, token.start())));
                start = token.end();
            } else {
                on |= token.isWord("on");
            }
        }
    }

    /** A term without its ASC or DESC. */
    private static String undirected(String term) {
        List<Token> tokens = SqlTokens.of(term);
        if (!tokens.isEmpty()) {
            Token last = tokens.get(tokens.size() - 1);
            if (last.isWord("asc") || last.isWord("desc")) {
                return term.substring(0, last.start()).strip();
            }
        }
        return term.strip();
    }
}
