// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.schema;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.Dialect;
import dev.athanor.engine.Engine;
import dev.athanor.error.AthanorException;
import dev.athanor.error.InvalidStatement;
import dev.athanor.schema.Check;
import dev.athanor.schema.Column;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testkit.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A thousand names that try to get out of their quotes, each for a table, a column, an index and a constraint: everything
 * is made, written, read, listed and dropped under it, or refused with a code before anything is sent.
 */
class HostileNameSpec {
    private static final long SEED = 20_261_124;
    private static final int NAMES = 1_000;

    private static final List<String> CHOSEN = List.of(
            "select",
            "SELECT",
            "table",
            "order",
            "user",
            "group",
            "Mixed",
            "UPPER",
            "with space",
            " leading",
            "a.b",
            "a\"b",
            "\"",
            "\"\"",
            "a`b",
            "``",
            "a'b",
            "''",
            "a]b",
            "[a]",
            "]]",
            "a;b",
            "x\"; DROP TABLE y; --",
            "x`; DROP TABLE y; --",
            "-- comment",
            "/* comment */",
            "#hash",
            "a\\b",
            "\\",
            "a\\\"b",
            "100%",
            "%s",
            "?",
            "a?b",
            ":name",
            "a:b",
            "::text",
            "@x",
            "$1",
            "$$",
            "{fn now()}",
            "{ts}",
            "a\tb",
            "a\nb",
            "1st",
            "_x",
            "naïve",
            "ſtraße",
            "İstanbul",
            "表",
            "Ω",
            "🙂",
            "a🙂b",
            "e\u0301",
            "\u00e9",
            "null",
            "true",
            "default",
            "rowid",
            "oid",
            "a(b)",
            "(",
            ")",
            "a,b",
            "=",
            "a=b",
            "&",
            "|",
            "~",
            "!",
            "<>",
            "*",
            "a*b",
            "+",
            "^");

    private static final String LETTERS = "abcXYZ019_$ \"'`[]{}();:,.?!@#%^&*-+=/\\|~<>\t\näßΩ表é";

    private static List<String> names() {
        Set<String> names = new LinkedHashSet<>(CHOSEN);
        Random random = new Random(SEED);
        while (names.size() < NAMES - 4) {
            StringBuilder name = new StringBuilder();
            int length = 1 + random.nextInt(20);
            for (int i = 0; i < length; i++) {
                name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            names.add(name.toString());
        }
        names.addAll(List.of("\0", "a\0b", "x".repeat(10_000), "ä".repeat(60) + "x".repeat(10_000)));
        return List.copyOf(names);
    }

    /**
     * What a database really cannot hold, and says so only when it is sent. MariaDB's documentation: names cannot end with
     * space characters, and have characters of the Basic Multilingual Plane only.
     */
    private static boolean cannotHold(Dialect dialect, String name) {
        return dialect.name().equals("mariadb")
                && (" \t\n".indexOf(name.charAt(name.length() - 1)) >= 0
                        || name.codePoints().anyMatch(c -> c > 0xFFFF));
    }

    /** Makes, fills, reads and drops everything under one name; gives what was read. */
    private static int use(Engine engine, String name) {
        MetaData metadata = new MetaData();
        Column<Integer> column = Column.of(name, INTEGER);
        Table table = Table.of(
                name,
                metadata,
                column,
                Index.of(name + "i", name),
                Check.of(() -> column.gt(0)).named(name + "c"));
        metadata.createAll(engine);
        try {
            assertThat(engine.tableNames(null)).containsExactly(engine.listed(name));
            return engine.beginAndReturn(connection -> {
                connection.execute(insert(table).value(column, 5));
                connection.execute(insert(table), List.of(Map.of(name, 6), Map.of(name, 7)));
                return connection.execute(select(column).where(column.gt(6))).one();
            });
        } finally {
            metadata.dropAll(engine);
        }
    }

    @DatabaseTest
    void everyNameIsHeldOrRefused(Engine engine) {
        Map<String, String> wrong = new LinkedHashMap<>();
        List<String> refused = new ArrayList<>();
        for (String name : names()) {
            try {
                if (use(engine, name) != 7) {
                    wrong.put(name, "another row was read");
                }
            } catch (InvalidStatement e) {
                refused.add(name);
            } catch (AthanorException e) {
                if (!cannotHold(engine.dialect(), name)) {
                    wrong.put(name, e.getMessage());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(refused).allMatch(name -> name.indexOf('\0') >= 0 || isLong(name));
        assertThat(engine.tableNames(null)).isEmpty();
    }

    private static boolean isLong(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > 9_000;
    }
}
