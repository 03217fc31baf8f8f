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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the libraries under JMH, each in a process of its own, so that nobody runs on code compiled for another. */
final class Stopwatch {

    private final Budget budget;
    private final String schemaPrefix;

    Stopwatch(Budget budget, String schemaPrefix) {
        this.budget = budget;
        this.schemaPrefix = schemaPrefix;
    }

    /** What came of one library's run: a measurement, or why there is none. */
    record Outcome(Library library, @Nullable Measurement measurement, String failure) {}

    /** Runs all libraries for one workload on one database, each in a process of its own, measuring in turn. */
    List<Outcome> measure(DatabaseKind database, Workload workload, List<Library> libraries, long expected)
            throws IOException, InterruptedException {
        Budget.Round round = budget.begin(libraries.size());
        ExecutorService threads = Executors.newFixedThreadPool(libraries.size());
        try (Turns turns = new Turns(libraries.size())) {
            List<Callable<Outcome>> runs = new ArrayList<>();
            for (int i = 0; i < libraries.size(); i++) {
                int participant = i;
                Library library = libraries.get(i);
                List<String> arguments = processArguments(library, expected, turns.port(), participant);
                runs.add(() -> {
                    try {
                        return run(database, workload, library, round, arguments);
                    } finally {
                        turns.leave(participant);
                    }
                });
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> run : threads.invokeAll(runs)) {
                outcomes.add(run.get());
            }
            return outcomes;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
            budget.finish();
        }
    }

    private static Outcome run(
            DatabaseKind database, Workload workload, Library library, Budget.Round round, List<String> arguments)
            throws IOException {
        Path log = Files.createTempFile("athanor-bench", ".log");
        try {
            Options options = new OptionsBuilder()
                    .include(WorkloadBenchmark.class.getName() + "\\."
                            + workload.name().toLowerCase(Locale.ROOT) + "$")
                    .param("library", library.name())
                    .param("database", database.name())
                    .param("workload", workload.name())
                    .addProfiler(GCProfiler.class)
                    .forks(1)
                    .jvmArgs(arguments.toArray(String[]::new))
                    .warmupIterations(1)
                    .warmupTime(round.warmUp())
                    .measurementIterations(round.slices())
                    .measurementTime(round.slice())
                    .timeout(TimeValue.seconds(90))
                    .verbosity(VerboseMode.NORMAL)
                    .output(log.toString())
                    .shouldFailOnError(true)
                    .build();
            RunResult result = new Runner(options).runSingle();
            return new Outcome(
                    library,
                    new Measurement(
                            database,
                            workload,
                            library,
                            result.getPrimaryResult().getStatistics().getPercentile(50),
                            cpuMicros(result),
                            score(result, "gc.alloc.rate.norm")),
                    "");
        } catch (RunnerException e) {
            return new Outcome(library, null, cause(Files.readString(log)));
        } finally {
            Files.delete(log);
        }
    }

    private List<String> processArguments(Library library, long expected, int port, int participant) {
        List<String> arguments = new ArrayList<>(List.of("-Xms1g", "-Xmx1g"));
        if (Runtime.version().feature() >= 22) {
            arguments.add("--enable-native-access=ALL-UNNAMED"); // the SQLite driver loads its native library
        }
        arguments.addAll(Bench.QUIET);
        arguments.add(property(WorkloadBenchmark.Setting.SCHEMA_PROPERTY, schemaPrefix + library.label()));
        arguments.add(property(WorkloadBenchmark.Setting.EXPECTED_PROPERTY, expected));
        arguments.add(property(WorkloadBenchmark.Setting.TURNS_PROPERTY, port));
        arguments.add(property(WorkloadBenchmark.Setting.PARTICIPANT_PROPERTY, participant));
        return arguments;
    }

    private static String property(String name, Object value) {
        return "-D" + name + "=" + value;
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
