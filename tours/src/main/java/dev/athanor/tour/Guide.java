// SPDX-License-Identifier: Apache-2.0
package dev.athanor.tour;

import dev.athanor.engine.Engine;
import dev.athanor.engine.SentStatement;
import dev.athanor.engine.StatementObserver;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Shows the steps of the tour: what stands in the source, which SQL that sends, and what comes of it. */
final class Guide {
    private static final int MOST_STATEMENTS = 8;
    private static final int MOST_LINES = 12;

    private final PrintStream out;
    private final boolean waits;
    private final List<String> sent = new ArrayList<>();
    private int steps;
    private int statements;

    Guide(PrintStream out, boolean waits) {
        this.out = out;
        this.waits = waits;
    }

    /** What a step does; what it gives back is shown. */
    interface Step {
        Object run();
    }

    /** Shows what an engine sends from now on. */
    void watch(Engine engine) {
        engine.observe(new StatementObserver() {
            @Override
            public void sent(SentStatement statement) {
                statements++;
                String times = statement.batchSize() > 1 ? "   -- a batch of " + statement.batchSize() : "";
                Guide.this.sent.add(shorten(statement.text()) + times);
            }

            @Override
            public void begun() {
                Guide.this.sent.add("BEGIN (implicit)");
            }

            @Override
            public void committed() {
                Guide.this.sent.add("COMMIT");
            }

            @Override
            public void rolledBack() {
                Guide.this.sent.add("ROLLBACK");
            }
        });
    }

    void chapter(String title) {
        out.println();
        out.println("═".repeat(100));
        out.println("  " + title);
        out.println("═".repeat(100));
    }

    /**
     * Runs a step and shows it.
     *
     * @param method the method of {@code place} that the step is, whose body is shown
     */
    void step(String title, Class<?> place, String method, Step step) {
        heading(title);
        body(place, method).forEach(line -> out.println("    " + line));
        sent.clear();
        Object result = step.run();
        if (!sent.isEmpty()) {
            out.println("  SQL");
            sent.stream().limit(MOST_STATEMENTS).forEach(text -> out.println("    " + text.replace("\n", "\n    ")));
            if (sent.size() > MOST_STATEMENTS) {
                out.println("    … and " + (sent.size() - MOST_STATEMENTS) + " more");
            }
        }
        out.println("  Result");
        show(result);
        pause();
    }

    /** Shows a model interface as it stands in the source. */
    void model(String title, Class<?> model) {
        heading(title);
        source(model)
                .lines()
                .dropWhile(line -> !line.startsWith("@Entity"))
                .forEach(line -> out.println("    " + line));
        pause();
    }

    private void heading(String title) {
        steps++;
        out.println();
        out.println("── " + steps + ". " + title + " " + "─".repeat(Math.max(0, 94 - title.length())));
    }

    private void show(Object result) {
        List<?> items = result instanceof List<?> list ? list : List.of(result);
        for (Object item : items.subList(0, Math.min(items.size(), MOST_LINES))) {
            out.println("    " + String.valueOf(item).replace("\n", "\n    "));
        }
        if (items.size() > MOST_LINES) {
            out.println("    … and " + (items.size() - MOST_LINES) + " more");
        }
    }

    private void pause() {
        if (waits) {
            out.print("  (Enter goes on) ");
            out.flush();
            try {
                int read = System.in.read();
                while (read >= 0 && read != '\n') {
                    read = System.in.read();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void end() {
        out.println();
        out.println(
                "That was " + steps + " steps and " + statements + " statements, all on an embedded SQLite in memory.");
        out.println("Next: README.md, or open tours/src/main/java/dev/athanor/tour and change something.");
    }

    /** A page of rows is shown by its first. */
    private static String shorten(String text) {
        return text.replaceAll("(, \\([?, ]+\\)){2,}", ", …");
    }

    /** The lines of a method, as they stand in the source that was compiled. */
    private static List<String> body(Class<?> place, String method) {
        List<String> lines = source(place).lines().toList();
        int start = 0;
        while (!lines.get(start).matches("    .*\\b" + method + "\\(.*\\{")) {
            start++;
        }
        List<String> body = new ArrayList<>();
        for (int at = start + 1; !lines.get(at).equals("    }"); at++) {
            String line = lines.get(at);
            body.add(line.startsWith("        ") ? line.substring(8) : line);
        }
        return body;
    }

    private static String source(Class<?> place) {
        String name = place.getSimpleName() + ".java";
        try (InputStream file = Objects.requireNonNull(place.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
