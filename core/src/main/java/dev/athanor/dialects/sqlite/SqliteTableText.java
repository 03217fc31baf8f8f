// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import dev.athanor.ast.Deferral;
import dev.athanor.ast.ReferentialAction;
import dev.athanor.ast.TableInfo.Match;
import dev.athanor.inspect.SqlParentheses;
import dev.athanor.inspect.SqlTokens;
import dev.athanor.inspect.SqlTokens.Kind;
import dev.athanor.inspect.SqlTokens.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code CREATE TABLE} statement says that SQLite keeps of each table. Names of constraints, collations, checks and
 * when foreign keys are checked stand nowhere else.
 */
final class SqliteTableText {
    /** What its text says of a column. */
    record ColumnText(
            String name,
            @Nullable String collation,
            @Nullable String computed) {}

    /** Columns that are together unique, or the key. */
    record KeyText(@Nullable String name, List<String> columns) {}

    /** A condition. */
    record CheckText(@Nullable String name, String sql) {}

    /** A foreign key; without columns it refers to the primary key of its table. */
    record ReferenceText(
            @Nullable String name,
            List<String> columns,
            String table,
            List<String> referred,
            @Nullable ReferentialAction onDelete,
            @Nullable ReferentialAction onUpdate,
            @Nullable Match match,
            Deferral deferral) {}

    private static final Set<String> CONSTRAINTS = Set.of(
            "constraint",
            "primary",
            "not",
            "null",
            "unique",
            "check",
            "default",
            "collate",
            "references",
            "generated",
            "as",
            "foreign");

    private final String sql;
    private final List<Token> tokens;
    private int at;

    private final Map<String, ColumnText> columns = new LinkedHashMap<>();
    private final List<KeyText> uniques = new ArrayList<>();
    private final List<CheckText> checks = new ArrayList<>();
    private final List<ReferenceText> references = new ArrayList<>();
    private @Nullable KeyText primaryKey;
    private boolean autoincrement;
    private boolean withoutRowid;
    private boolean strict;
    private @Nullable String virtual;

    private SqliteTableText(String sql) {
        this.sql = sql;
        this.tokens = SqlTokens.of(sql);
    }

    static SqliteTableText parse(String sql) {
        SqliteTableText text = new SqliteTableText(sql);
        text.statement();
        return text;
    }

    List<KeyText> uniques() {
        return uniques;
    }

    List<CheckText> checks() {
        return checks;
    }

    List<ReferenceText> references() {
        return references;
    }

    @Nullable
    KeyText primaryKey() {
        return primaryKey;
    }

    boolean autoincrement() {
        return autoincrement;
    }

    boolean withoutRowid() {
        return withoutRowid;
    }

    boolean strict() {
        return strict;
    }

    /** What follows USING in a virtual table, or null. */
    @Nullable
    String virtual() {
        return virtual;
    }

    @Nullable
    ColumnText column(String name) {
        return columns.get(name.toLowerCase(Locale.ROOT));
    }

    /** The name of a column as the table declares it, for one in whatever case. */
    String declared(String name) {
        ColumnText column = column(name);
        return column == null ? name : column.name();
    }

    private void statement() {
        while (more() && !peek().isSign('(') && !peek().isWord("using")) {
            at++;
        }
        if (!more()) {
            return;
        }
        if (peek().isWord("using")) {
            virtual = sql.substring(peek().end()).strip();
            return;
        }
        at++;
        while (more() && !peek().isSign(')')) {
            if (peek().isSign(',')) {
                at++;
            } else if (isTableConstraint()) {
                constraint(null);
            } else {
                column();
            }
        }
        at++;
        while (more()) {
            withoutRowid |= peek().isWord("rowid");
            strict |= peek().isWord("strict");
            at++;
        }
    }

    private boolean isTableConstraint() {
        return List.of("constraint", "primary", "unique", "check", "foreign").stream()
                .anyMatch(word -> peek().isWord(word));
    }

    private void column() {
        String name = next().text();
        columns.put(name.toLowerCase(Locale.ROOT), new ColumnText(name, null, null));
        while (more() && !endsDefinition()) {
            if (peek().kind() == Kind.WORD && CONSTRAINTS.contains(peek().lower())) {
                constraint(name);
            } else {
                skip(); // the type, which the catalogue has
            }
        }
    }

    private boolean endsDefinition() {
        return peek().isSign(',') || peek().isSign(')');
    }

    /** A constraint of a column, or of the table for null. */
    private void constraint(@Nullable String column) {
        String name = null;
        if (takes("constraint")) {
            name = next().text();
        }
        if (!more() || endsDefinition()) {
            return;
        }
        switch (next().lower()) {
            case "primary" -> {
                takes("key");
                primaryKey = new KeyText(name, column == null ? names() : List.of(column));
                takes("asc");
                takes("desc");
                conflict();
                autoincrement |= takes("autoincrement");
            }
            case "unique" -> {
                uniques.add(new KeyText(name, column == null ? names() : List.of(column)));
                conflict();
            }
            case "check" -> {
                checks.add(new CheckText(name, SqlParentheses.outerRemoved(parenthesised())));
                conflict();
            }
            case "foreign" -> {
                takes("key");
                List<String> own = names();
                takes("references");
                references(name, own);
            }
            case "references" -> references(name, List.of(String.valueOf(column)));
            case "collate" -> {
                String collation = next().text();
                change(column, known -> new ColumnText(known.name(), collation, known.computed()));
            }
            case "generated" -> takes("always");
            case "as" -> {
                String computed = SqlParentheses.outerRemoved(parenthesised());
                change(column, known -> new ColumnText(known.name(), known.collation(), computed));
            }
            case "default" -> {
                if (more() && (peek().isSign('-') || peek().isSign('+'))) {
                    at++;
                }
                skip();
            }
            case "not" -> {
                takes("null");
                conflict();
            }
            case "null" -> conflict();
            default -> {
                // a word that SQLite overlooks too
            }
        }
    }

    private void change(@Nullable String column, UnaryOperator<ColumnText> change) {
        if (column != null) {
            columns.computeIfPresent(column.toLowerCase(Locale.ROOT), (key, known) -> change.apply(known));
        }
    }

    private void references(@Nullable String name, List<String> own) {
        String table = next().text();
        List<String> referred = more() && peek().isSign('(') ? names() : List.of();
        ReferentialAction onDelete = null;
        ReferentialAction onUpdate = null;
        Match match = null;
        Deferral deferral = Deferral.UNSAID;
        while (more()) {
            if (takes("on")) {
                boolean delete = next().isWord("delete");
                ReferentialAction action = action();
                onDelete = delete ? action : onDelete;
                onUpdate = delete ? onUpdate : action;
            } else if (takes("match")) {
                match = match(next().text());
            } else if (peek().isWord("not")
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).isWord("deferrable")) {
                at += 2;
                initially();
            } else if (takes("deferrable")) {
                deferral = initially() ? Deferral.INITIALLY_DEFERRED : Deferral.DEFERRABLE;
            } else {
                break;
            }
        }
        references.add(new ReferenceText(name, own, table, referred, onDelete, onUpdate, match, deferral));
    }

    private boolean initially() {
        return takes("initially") && next().isWord("deferred");
    }

    private @Nullable ReferentialAction action() {
        String first = next().text().toUpperCase(Locale.ROOT);
        if (first.equals("NO")) {
            takes("action");
            return null;
        }
        String action = first.equals("SET") ? "SET_" + next().text().toUpperCase(Locale.ROOT) : first;
        return ReferentialAction.valueOf(action);
    }

    /** SQLite takes any word, and gives none of them a meaning. */
    private static @Nullable Match match(String word) {
        return Arrays.stream(Match.values())
                .filter(match -> match.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    private void conflict() {
        if (more()
                && peek().isWord("on")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isWord("conflict")) {
            at += 3;
        }
    }

    /** The names in parentheses; what follows each, such as a collation or a direction, is no part of a key. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        if (!more() || !peek().isSign('(')) {
            return names;
        }
        at++;
        boolean expected = true;
        while (more() && !peek().isSign(')')) {
            if (peek().isSign(',')) {
                expected = true;
                at++;
            } else if (expected) {
                names.add(next().text());
                expected = false;
            } else {
                skip();
            }
        }
        at++;
        return names;
    }

    /** What stands in parentheses, to the letter. */
    private String parenthesised() {
        if (!more() || !peek().isSign('(')) {
            return "";
        }
        int start = peek().end();
        skip();
        return sql.substring(start, Math.max(start, tokens.get(at - 1).start()));
    }

    /** Goes past one token, or past all that stands in parentheses. */
    private void skip() {
        int depth = 0;
        do {
            Token token = next();
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
        } while (depth > 0 && more());
    }

    private boolean takes(String word) {
        if (more() && peek().isWord(word)) {
            at++;
            return true;
        }
        return false;
    }

    private boolean more() {
        return at < tokens.size();
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        return more() ? tokens.get(at++) : new Token(Kind.SIGN, " ", sql.length(), sql.length());
    }
}
