// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What an engine that echoes writes to the log {@code dev.athanor.engine.Engine}. */
@Isolated
class EngineLogSpec {
    private static final String PREFIX = "[main] INFO dev.athanor.engine.Engine - ";

    private static List<String> logged(Runnable work) {
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
                            "INSERT INTO point (x) VALUES (?)",
                            "[INTEGER]",
                            "COMMIT",
                            "BEGIN (implicit)",
                            "INSERT INTO point (x) VALUES (?)",
                            "[OTHER] and so on, 2 times",
                            "ROLLBACK");
        }
    }

    @Test
    void showsValuesIfToldTo() {
        try (Engine engine =
                Engine.builder("sqlite:///:memory:").echo(true).showValues(true).build()) {
            assertThat(logged(() -> work(engine))).contains("[42]", "[7] and so on, 2 times");
        }
    }

    @Test
    void canBeTurnedOnAndOff() {
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            assertThat(logged(() -> work(engine))).isEmpty();
            engine.dispose();
            engine.echo(true);
            assertThat(logged(() -> work(engine))).hasSize(9);
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
                    .containsExactly("[reports] BEGIN (implicit)", "[reports] SELECT 1", "[reports] COMMIT");
            marked.echo(false);
            assertThat(logged(() -> engine.begin(conn -> conn.execute(text("SELECT 1")))))
                    .isEmpty();
        }
    }
}
