// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.contest.DatabaseKind;
import dev.athanor.benchmarks.contest.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one combination under JMH, in a process of its own. */
final class Stopwatch {

    private final boolean quick;
    private final String schema;

    Stopwatch(boolean quick, String schema) {
        this.quick = quick;
        this.schema = schema;
    }

    Measurement measure(DatabaseKind database, Workload workload, Library library, long expected)
            throws IOException, RunnerException {
        Path log = Files.createTempFile("athanor-bench", ".log");
        try {
            ChainedOptionsBuilder options = new OptionsBuilder()
                    .include(WorkloadBenchmark.class.getName() + "\\." + workload.name().toLowerCase(Locale.ROOT) + "$")
                    .param("library", library.name())
                    .param("database", database.name())
                    .param("workload", workload.name())
                    .addProfiler(GCProfiler.class)
                    .forks(1)
                    .jvmArgs(processArguments(expected))
                    .verbosity(VerboseMode.NORMAL)
                    .output(log.toString())
                    .shouldFailOnError(true);
            RunResult result = new Runner(timed(options).build()).runSingle();
            return new Measurement(
                    database,
                    workload,
                    library,
                    result.getPrimaryResult().getStatistics().getPercentile(50),
                    cpuMicros(result),
                    score(result, "gc.alloc.rate.norm"));
        } catch (RunnerException e) {
            throw new RunnerException(cause(Files.readString(log)), e);
        } finally {
            Files.delete(log);
        }
    }

    private ChainedOptionsBuilder timed(ChainedOptionsBuilder options) {
        return quick
                ? options.warmupIterations(2)
                        .warmupTime(TimeValue.milliseconds(400))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.milliseconds(200))
                : options.warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(10)
                        .measurementTime(TimeValue.milliseconds(500));
    }

    private String[] processArguments(long expected) {
        List<String> arguments = new ArrayList<>(List.of("-Xms1g", "-Xmx1g"));
        arguments.addAll(Bench.QUIET);
        arguments.add("-D" + WorkloadBenchmark.Setting.SCHEMA_PROPERTY + "=" + schema);
        arguments.add("-D" + WorkloadBenchmark.Setting.EXPECTED_PROPERTY + "=" + expected);
        return arguments.toArray(String[]::new);
    }

    /** What JMH wrote from the failure on. */
    private static String cause(String log) {
        int failure = log.indexOf("<failure>");
        return failure < 0 ? log : log.substring(failure).strip();
    }

    private static @Nullable Double cpuMicros(RunResult result) {
        return result.getSecondaryResults().containsKey("cpuNanos")
                ? score(result, "cpuNanos") / score(result, "calls") / 1_000
                : null;
    }

    private static double score(RunResult result, String name) {
        if (!result.getSecondaryResults().containsKey(name)) {
            throw new IllegalStateException("JMH gave no " + name + ", only "
                    + result.getSecondaryResults().keySet());
        }
        return result.getSecondaryResults().get(name).getScore();
    }
}
