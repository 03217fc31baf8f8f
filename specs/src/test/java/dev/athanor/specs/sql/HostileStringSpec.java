// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Functions.inlined;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expression;
import dev.athanor.sql.Functions;
import dev.athanor.sql.Insert;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.SelectBase;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** Hostile strings never change what a statement means, wherever they stand. */
class HostileStringSpec {

    private static final int STRINGS = 10_000;

    /** Strings of one statement: servers are asked as seldom as that. */
    private static final int AT_ONCE = 100;

    private static final String[] PIECES = {
        "'",
        "''",
        "\"",
        "\"\"",
        "`",
        "[",
        "]",
        "]]",
        "\\",
        "\\'",
        "\\\\",
        "--",
        "/*",
        "*/",
        ";",
        "#",
        "?",
        "??",
        ":x",
        "::",
        "$1",
        "$$",
        "%",
        "%s",
        "_",
        "{1}",
        "{*}",
        "[1]",
        "(",
        ")",
        ",",
        " OR 1=1",
        "; DROP TABLE item",
        "\n",
        "\t",
        " ",
        "é",
        "ß",
        "日",
        "a",
        "SELECT",
        "NULL",
        "0x27",
        "u&'",
        "E'",
        "@",
        "&",
        "|",
        "!",
        "\u2019",
        "\uFF07",
        "x"
    };

    private static String hostile(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static List<String> some(Random random) {
        return Stream.generate(() -> hostile(random)).limit(AT_ONCE).toList();
    }

    private static Select<Row> all(List<Expression<?>> elements) {
        return select(
                elements.get(0),
                elements.get(1),
                elements.subList(2, elements.size()).toArray(Expression<?>[]::new));
    }

    @DatabaseTest
    void asValuesTheyComeBack(Engine engine) {
        Random random = new Random(1);
        try (Connection connection = engine.connect()) {
            for (int i = 0; i < STRINGS / AT_ONCE; i++) {
                List<String> given = some(random);
                assertThat(connection
                                .execute(all(given.stream()
                                        .<Expression<?>>map(
                                                text -> literal(text).cast(Types.TEXT))
                                        .toList()))
                                .one()
                                .values())
                        .isEqualTo(given);
            }
        }
    }

    @DatabaseTest
    void asValuesInTheTextTheyComeBack(Engine engine) {
        Random random = new Random(2);
        try (Connection connection = engine.connect()) {
            for (int i = 0; i < STRINGS / AT_ONCE; i++) {
                List<String> given = some(random);
                assertThat(connection
                                .execute(all(given.stream()
                                        .<Expression<?>>map(Functions::inlined)
                                        .toList()))
                                .one()
                                .values())
                        .isEqualTo(given);
            }
        }
    }

    @DatabaseTest
    void asPatternsTheyAreThemselves(Engine engine) {
        Random random = new Random(3);
        try (Connection connection = engine.connect()) {
            for (int i = 0; i < STRINGS / AT_ONCE; i++) {
                List<Expression<?>> holds = new ArrayList<>();
                for (String text : some(random)) {
                    Expression<String> within = literal("<" + text + ">").cast(Types.string(200));
                    holds.add(caseWhen(within.contains(text), literal(1)).otherwise(0));
                }
                assertThat(connection.execute(all(holds)).one().values()).containsOnly(1);
            }
        }
    }

    @DatabaseTest
    void asCommentsTheySayNothing(Engine engine) {
        Random random = new Random(5);
        try (Connection connection = engine.connect()) {
            for (int i = 0; i < STRINGS / AT_ONCE; i++) {
                List<String> comments = some(random);
                List<Select<Row>> queries = new ArrayList<>();
                for (int at = 0; at < AT_ONCE; at++) {
                    String comment = comments.get(at);
                    queries.add(select(
                                    inlined(at).as("n"),
                                    literal(comment).cast(Types.TEXT).as("t"))
                            .comment(comment));
                }
                SelectBase<Row> all = queries.get(0);
                for (Select<Row> query : queries.subList(1, AT_ONCE)) {
                    all = all.unionAll(query);
                }
                List<Row> rows = connection.execute(all).all();
                assertThat(rows).hasSize(AT_ONCE);
                for (Row row : rows) {
                    int at = ((Number) row.get("n")).intValue();
                    assertThat(row.get("t")).isEqualTo(comments.get(at));
                }
            }
        }
    }

    @DatabaseTest
    void asNamesOfTablesAndColumnsTheyAreNames(Engine engine) {
        Random random = new Random(6);
        try (Connection connection = engine.connect()) {
            for (int i = 0; i < STRINGS / AT_ONCE; i++) {
                List<String> names = some(random).stream()
                        .map(HostileStringSpec::name)
                        .distinct()
                        .toList();
                MetaData metadata = new MetaData();
                List<Column<Integer>> columns = new ArrayList<>();
                for (int at = 1; at < names.size(); at++) {
                    columns.add(Column.of(names.get(at), Types.INTEGER));
                }
                Table table = Table.of(names.get(0), metadata, columns.toArray(Column<?>[]::new));
                metadata.createAll(connection);
                Insert row = insert(table);
                for (int at = 0; at < columns.size(); at++) {
                    row = row.value(columns.get(at), at);
                }
                connection.execute(row);
                connection.execute(update(table)
                        .set(columns.get(0), columns.get(0).plus(columns.get(1)))
                        .where(columns.get(1).eq(1)));
                Row found = connection.execute(select(table)).one();
                for (int at = 1; at < columns.size(); at++) {
                    assertThat(found.get(columns.get(at))).as(names.get(at + 1)).isEqualTo(at);
                }
                assertThat(found.get(columns.get(0))).isEqualTo(1);
                metadata.dropAll(connection);
                connection.commit();
            }
        }
    }

    private static String name(String hostile) {
        return ("n" + hostile + "e")
                        .substring(0, Math.min(hostile.length() + 2, 20))
                        .strip()
                        .toLowerCase(Locale.ROOT) + "z";
    }

    @DatabaseTest
    void asNamesTheyAreNames(Engine engine) {
        Random random = new Random(4);
        try (Connection connection = engine.connect()) {
            for (int i = 0; i < STRINGS / AT_ONCE; i++) {
                List<String> names = some(random).stream()
                        .map(name -> ("n" + name + "e")
                                        .substring(0, Math.min(name.length() + 2, 20))
                                        .strip() + "z")
                        .distinct()
                        .toList();
                List<Expression<?>> labelled = new ArrayList<>();
                for (int at = 0; at < names.size(); at++) {
                    labelled.add(inlined(at).as(names.get(at)));
                }
                QueryAlias inner = all(labelled).subquery(names.get(0));
                List<Expression<?>> columns =
                        names.stream().<Expression<?>>map(name -> inner.c(name)).toList();
                Row row = connection.execute(all(columns)).one();
                for (int at = 0; at < names.size(); at++) {
                    assertThat(((Number) row.get(names.get(at))).intValue())
                            .as(names.get(at))
                            .isEqualTo(at);
                }
            }
        }
    }
}
