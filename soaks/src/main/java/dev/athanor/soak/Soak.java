// SPDX-License-Identifier: Apache-2.0
package dev.athanor.soak;

import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineBuilder;
import dev.athanor.soak.Clerk.Told;
import dev.athanor.testkit.FaultProxy;
import dev.athanor.testkit.TestDatabase;
import dev.athanor.testkit.TestDatabases;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** The command {@code ./soak}. */
public final class Soak {
    private static final String APPLICATION = "athanor_soak";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** An issue of ours asks for 50 lost replies in five minutes. */
    private static final long LOST_REPLIES_A_MINUTE = 10;

    private final Plan plan;
    private final Report report = new Report();

    private Soak(Plan plan) {
        this.plan = plan;
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
        int code;
        try (TestDatabases databases = TestDatabases.open()) {
            Optional<String> missing = databases.missing(plan.database());
            if (missing.isPresent()) {
                out.println("There is no " + plan.database() + " here: " + missing.get());
                code = 2;
            } else {
                Report report = run(plan, databases);
                out.println(report);
                code = report.broken().isEmpty() ? 0 : 1;
            }
        }
        System.exit(code);
    }

    /**
     * Opens a bank, lets it be robbed of its connections while it works, and audits it.
     *
     * @throws IllegalStateException if there is no such database here
     */
    static Report run(Plan plan, TestDatabases databases) throws SQLException, InterruptedException {
        Soak soak = new Soak(plan);
        try (TestDatabase database = databases.fresh(plan.database());
                FaultProxy network = FaultProxy.to(database)) {
            soak.run(database, network);
        }
        return soak.report;
    }

    private void run(TestDatabase database, FaultProxy network) throws SQLException, InterruptedException {
        Bank.open(database.engine());
        database.engine().dispose();
        report.line(
                "%d s on %s, %d threads of each kind %s (JDK %d), a pool of %d",
                plan.duration().toSeconds(),
                database,
                Plan.THREADS,
                plan.kinds(),
                Runtime.version().feature(),
                Plan.POOL);
        long endNanos = System.nanoTime() + plan.duration().toNanos();
        List<Clerk> clerks = new ArrayList<>();
        try (Havoc havoc = new Havoc(database, network, APPLICATION, endNanos)) {
            try (Engine engine = engine(network)) {
                work(engine, clerks, havoc, endNanos);
                told(clerks, havoc, network);
                report.none(
                        "leaked connections, by the pool", engine.poolStatus().checkedOut());
                // the pool may still hold one that was killed last, and has not noticed
                report.none(
                        "leaked connections, by the server's list of sessions",
                        unless(() ->
                                havoc.sessions().size() <= engine.poolStatus().size()));
            }
            report.none(
                    "sessions that outlive their engine",
                    unless(() -> havoc.sessions().isEmpty()));
            audit(database, clerks);
        }
    }

    private Engine engine(FaultProxy network) {
        EngineBuilder builder =
                Engine.builder(network.url()).poolSize(Plan.POOL).maxOverflow(0);
        return plan.database().equals("postgresql")
                ? builder.property("ApplicationName", APPLICATION).build()
                : builder.build();
    }

    private void work(Engine engine, List<Clerk> clerks, Havoc havoc, long endNanos) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        threads.add(ThreadKind.PLATFORM.start(havoc));
        for (ThreadKind kind : plan.kinds()) {
            for (int i = 0; i < Plan.THREADS; i++) {
                Clerk clerk = new Clerk(engine, clerks.size() + 1, endNanos);
                clerks.add(clerk);
                threads.add(kind.start(clerk));
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void told(List<Clerk> clerks, Havoc havoc, FaultProxy network) {
        Map<String, Integer> errors = new TreeMap<>();
        clerks.forEach(clerk -> clerk.errors().forEach((error, times) -> errors.merge(error, times, Integer::sum)));
        report.line(
                "transfers reported as committed %,d, as failed %,d, as unknown %,d; tried again %,d times",
                all(clerks, Told.COMMITTED).size(),
                all(clerks, Told.FAILED).size(),
                all(clerks, Told.UNKNOWN).size(),
                clerks.stream().mapToInt(Clerk::retries).sum());
        report.line("reads %,d", clerks.stream().mapToInt(Clerk::reads).sum());
        report.line(
                "sessions killed %,d, COMMIT replies lost %,d, COMMIT requests lost %,d, connections opened %,d",
                havoc.killed(), havoc.lostReplies(), havoc.lostRequests(), network.accepted());
        report.line("errors %s", errors);
        long minutes = plan.duration().toMinutes();
        report.atLeast(Math.max(1, minutes * LOST_REPLIES_A_MINUTE), "COMMIT replies lost", havoc.lostReplies());
        report.atLeast(
                Math.max(1, minutes * LOST_REPLIES_A_MINUTE),
                "outcomes told as unknown",
                all(clerks, Told.UNKNOWN).size());
        report.atLeast(1, "sessions killed", havoc.killed());
        report.atLeast(1, "transfers committed", all(clerks, Told.COMMITTED).size());
        report.none("wrong reads", clerks.stream().mapToInt(Clerk::wrongReads).sum());
        for (Clerk clerk : clerks) {
            clerk.unexpected().stream().limit(1).forEach(error -> report.line("%s", error));
        }
        report.none(
                "errors that no fault explains",
                clerks.stream().mapToInt(clerk -> clerk.unexpected().size()).sum());
    }

    private void audit(TestDatabase database, List<Clerk> clerks) {
        Audit audit = Audit.of(
                Bank.books(database.engine()),
                all(clerks, Told.COMMITTED),
                all(clerks, Told.FAILED),
                all(clerks, Told.UNKNOWN));
        report.line("of the unknown outcomes %,d happened and %,d did not", audit.happened(), audit.didNotHappen());
        report.none("lost transfers", audit.lost());
        report.none("phantom transfers", audit.phantom());
        report.none("transfers that nobody asked for", audit.stray());
        report.none("accounts that differ from their transfers", audit.wrongBalances());
        report.none("money that is missing", audit.missingMoney());
    }

    private static List<Long> all(List<Clerk> clerks, Told outcome) {
        return clerks.stream().flatMap(clerk -> clerk.told(outcome).stream()).toList();
    }

    /** 0 once it is so; 1 if that does not come, for the pool closes connections in threads of its own. */
    private static long unless(BooleanSupplier so) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                return 1;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 1;
            }
        }
        return 0;
    }
}
