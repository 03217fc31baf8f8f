// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** A run of sample tests inside a spec, as a launcher would do it, and what it printed. */
record SampleRun(EngineExecutionResults results, List<String> announced) {

    static SampleRun of(Class<?> tests) {
        return of(tests, Map.of());
    }

    static SampleRun of(Class<?> tests, Map<String, String> properties) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        EngineExecutionResults results;
        try {
            results = EngineTestKit.engine("junit-jupiter")
                    .configurationParameters(properties)
                    .selectors(DiscoverySelectors.selectClass(tests))
                    .execute();
        } finally {
            System.setErr(before);
        }
        return new SampleRun(
                results,
                printed.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains("TESTED"))
                        .toList());
    }

    /** Display names of all invocations, whether they were run or skipped. */
    List<String> invocations() {
        return names(results.allEvents().dynamicallyRegistered());
    }

    /** Display names of the invocations that were run. */
    List<String> started() {
        return names(results.testEvents().started());
    }

    private static List<String> names(Events events) {
        return events.stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    /** The reasons of the invocations that were skipped. */
    List<String> skipped() {
        return results.allEvents().skipped().stream()
                .map(event -> event.getRequiredPayload(String.class))
                .toList();
    }

    /** What made a test, or the template that it comes from, fail. */
    List<Throwable> failures() {
        return results.allEvents().failed().stream().map(SampleRun::cause).toList();
    }

    private static Throwable cause(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }
}
