// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Functions.inlined;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.sql.Expression;
import dev.athanor.sql.Functions;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Hostile strings never change what a statement means, wherever they stand. */
class HostileStringSpec {

    /** On databases in this process all of them, on servers fewer: {@code -Dathanor.spec.strings=10000}. */
    private static final int STRINGS = 10_000;

    private static final int ON_SERVERS = Integer.getInteger("athanor.spec.strings", 600);
    private static final int AT_ONCE = 25;
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

    private static int strings(Engine engine) {
        boolean inProcess = List.of("sqlite", "h2").contains(engine.dialect().name());
        return inProcess ? STRINGS : ON_SERVERS;
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
            for (int i = 0; i < strings(engine) / AT_ONCE; i++) {
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
            for (int i = 0; i < strings(engine) / AT_ONCE; i++) {
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
            for (int i = 0; i < strings(engine) / AT_ONCE; i++) {
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
    void asNamesTheyAreNames(Engine engine) {
        Random random = new Random(4);
        try (Connection connection = engine.connect()) {
            for (int i = 0; i < strings(engine) / AT_ONCE; i++) {
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
