// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import dev.athanor.testkit.internal.Settings;
import dev.athanor.testkit.internal.Unavailable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** The databases of one run of tests. When the run ends it removes them, and says what was tested on and what was not. */
final class TestRun implements AutoCloseable {
    private static final Namespace NAMESPACE = Namespace.create(TestRun.class);

    private final TestDatabases databases;

    private TestRun(ExtensionContext context) {
        databases = TestDatabases.with(Settings.of(context::getConfigurationParameter, System::getenv));
    }

    /** The run that a test belongs to: all test classes that one launcher session executes. */
    static TestRun of(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(TestRun.class, key -> new TestRun(context.getRoot()), TestRun.class);
    }

    TestDatabases databases() {
        return databases;
    }

    @Override
    public void close() {
        List<String> lines = new ArrayList<>();
        try {
            databases.close();
        } catch (IllegalStateException e) {
            // the tests are over, and a build tool would call a failure here a crash
            for (Throwable cause : e.getSuppressed()) {
                lines.add("NOT DROPPED: " + cause.getMessage() + ": " + Unavailable.words(cause));
            }
        }
        lines.addAll(0, databases.report());
        announce(System.err, lines);
    }

    /** To the error stream, since a logger may be switched off, and a database that was skipped must be seen. */
    private static void announce(PrintStream out, List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }
}
