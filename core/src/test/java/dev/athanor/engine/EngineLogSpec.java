// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What an engine that echoes writes to its logs, {@code dev.athanor.engine.statements} and so on. */
@Isolated
class EngineLogSpec {
    private static final String PREFIX = "[main] INFO dev.athanor.engine.";

    /** The lines of all roles, each with its role before it. */
    private static List<String> byRole(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(PREFIX))
                .map(line -> line.substring(PREFIX.length()))
                .map(line -> line.replaceAll(" in [0-9.]+ ms", " in N ms").replaceAll(" since [0-9.]+ s", " since N s"))
                .toList();
    }

    private static List<String> logged(Runnable work) {
        return byRole(work).stream()
                .map(line -> line.substring(line.indexOf(" - ") + 3))
                .toList();
    }

    private static void work(Engine engine) {
        engine.begin(conn -> {
            conn.execute(text("CREATE TABLE point (x INTEGER)"));
            conn.execute(text("INSERT INTO point (x) VALUES (:x)").bind("x", 42));
        });
        try (Connection conn = engine.connect()) {
            conn.execute(text("INSERT INTO point (x) VALUES (:x)"), List.of(Map.of("x", 7), Map.of("x", 8)));
        }
    }

    @Test
    void showsStatementsWithTheTypesOfTheirValuesAndTheEndsOfTransactions() {
        try (Engine engine = Engine.builder("sqlite:///:memory:").echo(true).build()) {
            assertThat(logged(() -> work(engine)))
                    .containsExactly(
                            "BEGIN (implicit)",
                            "CREATE TABLE point (x INTEGER)",
                            "[compiled in N ms]",
                            "INSERT INTO point (x) VALUES (?)",
                            "[compiled in N ms] [INTEGER]",
                            "COMMIT",
                            "BEGIN (implicit)",
                            "INSERT INTO point (x) VALUES (?)",
                            "[compiled in N ms] 2 × [OTHER]",
                            "ROLLBACK");
        }
    }

    @Test
    void showsValuesIfToldTo() {
        try (Engine engine =
                Engine.builder("sqlite:///:memory:").echo(true).showValues(true).build()) {
            assertThat(logged(() -> work(engine))).contains("[compiled in N ms] [42]", "[compiled in N ms] [[7], [8]]");
        }
    }

    @Test
    void canBeTurnedOnAndOff() {
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            assertThat(logged(() -> work(engine))).isEmpty();
            engine.dispose();
            engine.echo(true);
            assertThat(logged(() -> work(engine))).hasSize(10);
            engine.dispose();
            engine.echo(false);
            assertThat(logged(() -> work(engine))).isEmpty();
        }
    }

    @Test
    void saysThatThereIsNoTransactionWithAutocommit() {
        try (Engine engine = Engine.builder("sqlite:///:memory:")
                .echo(true)
                .isolation(Isolation.AUTOCOMMIT)
                .build()) {
            assertThat(logged(() -> work(engine)).get(0))
                    .isEqualTo("BEGIN (implicit; each statement commits by itself)");
        }
    }

    @Test
    void marksTheLinesOfAnEngineThatHasAToken() {
        try (Engine engine = Engine.builder("sqlite:///:memory:").echo(true).build()) {
            Engine marked = engine.with(options -> options.loggingToken("reports"));
            assertThat(logged(() -> marked.begin(conn -> conn.execute(text("SELECT 1")))))
                    .containsExactly(
                            "[reports] BEGIN (implicit)",
                            "[reports] SELECT 1",
                            "[reports] [compiled in N ms]",
                            "[reports] COMMIT");
            marked.echo(false);
            assertThat(logged(() -> engine.begin(conn -> conn.execute(text("SELECT 1")))))
                    .isEmpty();
        }
    }

    @Test
    void writesToOneLoggerForEachRoleWithTheNameOfTheEngine() {
        try (Engine engine = Engine.builder("sqlite:///:memory:")
                .echo(Echo.ROWS)
                .loggingName("shop")
                .build()) {
            assertThat(byRole(() -> engine.begin(
                            conn -> conn.execute(text("SELECT 1 AS one")).all())))
                    .containsExactly(
                            "transactions.shop - BEGIN (implicit)",
                            "statements.shop - SELECT 1 AS one",
                            "statements.shop - [compiled in N ms]",
                            "rows.shop - columns [one]",
                            "rows.shop - 1 row",
                            "transactions.shop - COMMIT");
        }
    }

    @Test
    void showsWhatRowsHoldOnlyIfItShowsValues() {
        try (Engine engine = Engine.builder("sqlite:///:memory:")
                .echo(Echo.ROWS)
                .showValues(true)
                .build()) {
            assertThat(logged(() -> engine.begin(conn -> conn.execute(
                                    text("SELECT 1 AS one, 'sandy' AS name UNION SELECT 2, NULL ORDER BY 1"))
                            .all())))
                    .contains("columns [one, name]", "row [1, sandy]", "row [2, null]", "2 rows");
        }
    }

    @Test
    void tellsWhatWasCompiledFromWhatWasFoundInTheCacheOrGiven() {
        try (Engine engine = Engine.builder("sqlite:///:memory:").echo(true).build();
                Connection conn = engine.connect()) {
            for (String mark : List.of("[compiled in N ms]", "[cached since N s]", "[cached since N s]")) {
                assertThat(logged(() -> conn.execute(text("SELECT 1")).all())).endsWith("SELECT 1", mark);
            }
            assertThat(logged(() -> {
                        try (PreparedCall call = conn.prepare("SELECT 2", List.of())) {
                            call.query();
                        }
                    }))
                    .containsExactly("SELECT 2", "[text]");
        }
    }

    @Test
    void showsNoMoreOfABatchThanPeopleRead() {
        try (Engine engine =
                Engine.builder("sqlite:///:memory:").showValues(true).build()) {
            work(engine);
            engine.begin(conn -> conn.execute(text("CREATE TABLE other (x VARCHAR(1000))")));
            engine.echo(true);
            List<Map<String, Object>> rows = IntStream.range(0, 1_000)
                    .mapToObj(x -> Map.<String, Object>of("x", x))
                    .toList();
            assertThat(logged(
                            () -> engine.begin(conn -> conn.execute(text("INSERT INTO other (x) VALUES (:x)"), rows))))
                    .contains("[compiled in N ms] [[0], [1], [2], [3], [4], [5], [6], [7],"
                            + " … displaying 10 of 1000 …, [998], [999]]");
            assertThat(logged(() -> engine.begin(conn -> conn.execute(
                            text("INSERT INTO other (x) VALUES (:x)").bind("x", "y".repeat(400))))))
                    .contains("[compiled in N ms] [" + "y".repeat(300) + "… (400 characters)]");
        }
    }

    @Test
    void theEchoOfAnOpenConnectionCanBeSwitched() {
        try (Engine engine = Engine.create("sqlite:///:memory:");
                Connection conn = engine.connect()) {
            assertThat(logged(() -> conn.execute(text("SELECT 1")).all())).isEmpty();
            engine.echo(Echo.STATEMENTS);
            assertThat(logged(() -> conn.execute(text("SELECT 1")).all())).hasSize(2);
            engine.echo(Echo.OFF);
            assertThat(logged(conn::commit)).isEmpty();
        }
    }

    @Test
    void aParameterWithoutAValueIsNoMatterOfTheLog() {
        try (Engine engine = Engine.builder("sqlite:///:memory:")
                        .echo(true)
                        .showValues(true)
                        .build();
                Connection conn = engine.connect()) {
            assertThatThrownBy(() -> logged(() -> conn.execute(text("SELECT :x"), Map.of("y", 1))))
                    .isInstanceOfSatisfying(
                            InvalidStatement.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MISSING_PARAMETER));
        }
    }
}
