// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.contest.Contestant;
import dev.athanor.benchmarks.contest.DatabaseKind;
import dev.athanor.benchmarks.contest.Fixture;
import dev.athanor.benchmarks.contest.PostgresAddress;
import dev.athanor.benchmarks.contest.Store;
import dev.athanor.benchmarks.contest.Verification;
import dev.athanor.benchmarks.contest.Workload;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The command {@code ./bench}. */
public final class Bench {

    /** Keeps the libraries from greeting and logging. */
    static final List<String> QUIET =
            List.of("-Dorg.jboss.logging.provider=slf4j", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true");

    private final PrintStream out;
    private final String schemaPrefix =
            "athanor_bench_" + ProcessHandle.current().pid() + "_";
    private final Fixture fixture = new Fixture();
    private final Comparison comparison = new Comparison();
    private final List<String> notMeasured = new ArrayList<>();
    private final List<String> databaseVersions = new ArrayList<>();

    private Bench(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (List.of(arguments).contains("--help")) {
            out.println(Plan.USAGE);
            return;
        }
        Plan plan;
        try {
            plan = Plan.of(arguments);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(Plan.USAGE);
            System.exit(2);
            return;
        }
        // JMH's lock keeps two runs of one machine apart, and a lock left behind keeps every run away.
        System.setProperty("jmh.ignoreLock", "true");
        boolean complete = new Bench(out).run(plan);
        System.exit(complete ? 0 : 1);
    }

    private boolean run(Plan wanted) throws Exception {
        long start = System.nanoTime();
        Plan plan = reachable(wanted);
        Thread sweep = new Thread(() -> sweep(plan));
        Runtime.getRuntime().addShutdownHook(sweep);
        int rounds = plan.databases().size() * plan.workloads().size();
        Budget budget = plan.quick() ? Budget.quick(rounds) : Budget.full(rounds);
        Stopwatch stopwatch = new Stopwatch(budget, schemaPrefix);
        boolean complete = true;
        for (DatabaseKind database : plan.databases()) {
            Map<Workload, Long> expected = expected(database, plan);
            out.printf("%n%s%n", database.label());
            for (Workload workload : plan.workloads()) {
                if (!budget.isLeft()) {
                    notMeasured.add(workload + " on " + database.label() + ": no time left, the machine is too busy");
                    continue;
                }
                out.printf("  %s %s%n", workload, workload.description());
                for (Stopwatch.Outcome outcome :
                        stopwatch.measure(database, workload, plan.doing(workload), expected.get(workload))) {
                    complete &= record(database, workload, outcome);
                }
            }
        }
        print(plan, budget.slices(), Duration.ofNanos(System.nanoTime() - start));
        return complete;
    }

    /** Drops what killed processes have left, when this one ends. */
    private void sweep(Plan plan) {
        List<String> schemas = new ArrayList<>();
        plan.libraries().forEach(library -> schemas.add(schemaPrefix + library.label()));
        for (DatabaseKind database : plan.databases()) {
            try {
                Store.drop(database, schemas);
            } catch (SQLException e) {
                out.println(
                        "Left behind on " + database.label() + ": schemas " + schemaPrefix + "*: " + e.getMessage());
            }
        }
    }

    private Plan reachable(Plan plan) {
        if (plan.databases().contains(DatabaseKind.POSTGRESQL)) {
            String obstacle = PostgresAddress.obstacle();
            if (obstacle != null) {
                notMeasured.add("postgresql: " + obstacle + " (" + PostgresAddress.VARIABLE + " names another server)");
                return plan.without(DatabaseKind.POSTGRESQL);
            }
        } else {
            notMeasured.add("postgresql: not asked for");
        }
        if (!plan.databases().contains(DatabaseKind.SQLITE)) {
            notMeasured.add("sqlite: not asked for");
        }
        return plan;
    }

    /** What plain JDBC comes to. */
    private Map<Workload, Long> expected(DatabaseKind database, Plan plan) throws Exception {
        Map<Workload, Long> checksums = new EnumMap<>(Workload.class);
        try (Store store = Store.open(database, schemaPrefix + Library.JDBC.label(), fixture);
                Contestant<?, ?> jdbc = Library.JDBC.open(store)) {
            databaseVersions.add(store.description());
            Verification verification = new Verification(store, fixture);
            for (Workload workload : plan.workloads()) {
                checksums.put(workload, verification.checksum(workload, jdbc));
            }
        }
        return checksums;
    }

    private boolean record(DatabaseKind database, Workload workload, Stopwatch.Outcome outcome) {
        Library library = outcome.library();
        Measurement one = outcome.measurement();
        if (one == null) {
            out.println("    " + library.label() + " failed: " + outcome.failure());
            notMeasured.add(library.label() + " " + workload + " on " + database.label() + ": failed, see above");
            return false;
        }
        if (library != Library.JDBC && comparison.find(database, workload, Library.JDBC) == null) {
            notMeasured.add(library.label() + " " + workload + " on " + database.label() + ": nothing to compare with");
            return false;
        }
        comparison.add(one);
        out.printf(
                Locale.ROOT,
                "    %-10s %,12.1f µs %,14.0f bytes   %.2f / %.2f%n",
                library.label(),
                one.micros(),
                one.bytes(),
                comparison.timeRatio(one),
                comparison.bytesRatio(one));
        return true;
    }

    private void print(Plan plan, int slices, Duration taken) throws IOException {
        Report report = new Report(plan, comparison);
        plan.databases().forEach(database -> out.print(report.table(database)));
        String machine = machine(plan);
        out.printf("%n%s%n", machine);
        notMeasured.forEach(reason -> out.println("NOT MEASURED: " + reason));
        out.printf("Every result equals plain JDBC's, checked before and after the timing.%n");
        out.printf(
                "Each library in a process of its own, measuring in turn; median of %d slices; whole run %d s.%n",
                slices, taken.toSeconds());
        Path json = plan.json();
        if (json != null) {
            Files.writeString(json, report.json(machine, notMeasured));
        }
    }

    private String machine(Plan plan) {
        List<String> parts = new ArrayList<>();
        parts.add(Runtime.getRuntime().availableProcessors() + " cores " + System.getProperty("os.arch"));
        parts.add(System.getProperty("os.name"));
        parts.add(System.getProperty("java.vm.name") + " " + Runtime.version());
        plan.libraries().forEach(library -> parts.add(library.description()));
        parts.addAll(databaseVersions);
        return String.join("; ", parts);
    }
}
