// SPDX-License-Identifier: Apache-2.0
package dev.athanor.tour;

import dev.athanor.engine.Engine;
import dev.athanor.orm.session.SessionFactory;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** A walk through Athanor's four levels, on an embedded SQLite that lives in memory. */
public final class Tour {
    private Tour() {}

    /** Runs the tour; {@code --step} waits for Enter after each step when a person is there to press it. */
    public static void main(String[] arguments) {
        List<String> options = Arrays.asList(arguments);
        if (!List.of("--step").containsAll(options)) {
            System.err.println("Usage: ./tour [--step]");
            System.exit(2);
        }
        boolean waits = options.contains("--step") && System.console() != null;
        PrintStream out = new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
        run(new Guide(out, waits));
    }

    static void run(Guide guide) {
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            guide.watch(engine);
            ObjectLevel objects = new ObjectLevel(SessionFactory.of(engine));
            new EngineLevel(engine).show(guide);
            new SchemaLevel(engine).show(guide);
            objects.open(guide);
            new ExpressionLevel(engine).show(guide);
            objects.show(guide);
        }
        guide.end();
    }
}
