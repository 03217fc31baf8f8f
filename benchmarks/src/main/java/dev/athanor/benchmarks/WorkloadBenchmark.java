// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.contest.Contestant;
import dev.athanor.benchmarks.contest.DatabaseKind;
import dev.athanor.benchmarks.contest.Fixture;
import dev.athanor.benchmarks.contest.Store;
import dev.athanor.benchmarks.contest.Verification;
import dev.athanor.benchmarks.contest.Workload;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/** The workloads under JMH: one process for one library, database and workload, so that nobody runs on another's compiled code. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WorkloadBenchmark {

    /**
     * One contestant with its loaded database; its result is checked before and after the timing. (Of a state of one thread
     * JMH would give {@link Cleaning} another one.)
     */
    @State(Scope.Benchmark)
    public static class Setting {

        /** The schema for PostgreSQL; the process that starts the forks drops it in the end, whatever happens. */
        static final String SCHEMA_PROPERTY = "athanor.bench.schema";

        /** The checksum that plain JDBC came to. */
        static final String EXPECTED_PROPERTY = "athanor.bench.expected";

        /** Where the turns are given, and this process's number among those who take them. */
        static final String TURNS_PROPERTY = "athanor.bench.turns";

        static final String PARTICIPANT_PROPERTY = "athanor.bench.participant";

        @Param("JDBC")
        public Library library = Library.JDBC;

        @Param("SQLITE")
        public DatabaseKind database = DatabaseKind.SQLITE;

        @Param("W1")
        public Workload workload = Workload.W1;

        Fixture fixture;
        Store store;
        Contestant<?, ?> contestant;
        Turn turn;
        int round;

        @Setup(Level.Trial)
        public void open() throws Exception {
            fixture = new Fixture();
            store = Store.open(database, System.getProperty(SCHEMA_PROPERTY, "athanor_bench"), fixture);
            contestant = library.open(store);
            turn = new Turn(Integer.getInteger(TURNS_PROPERTY), Integer.getInteger(PARTICIPANT_PROPERTY));
            check();
        }

        /** All warm up together, each on its own; then they measure in turn. */
        @Setup(Level.Iteration)
        public void begin(IterationParams iteration) throws IOException {
            if (iteration.getType() == IterationType.MEASUREMENT) {
                turn.take();
            }
        }

        @TearDown(Level.Iteration)
        public void end(IterationParams iteration) throws IOException {
            if (iteration.getType() == IterationType.MEASUREMENT) {
                turn.pass();
            }
        }

        @TearDown(Level.Trial)
        public void close() throws Exception {
            turn.close();
            check();
            contestant.close();
            store.close();
        }

        private void check() throws Exception {
            Long expected = Long.getLong(EXPECTED_PROPERTY);
            long found = new Verification(store, fixture).checksum(workload, contestant);
            if (expected != null && found != expected) {
                throw new IllegalStateException("The result differs from plain JDBC's: " + found + ", not " + expected);
            }
        }
    }

    /** Takes the rows of W4 out again, outside of the timing. */
    @State(Scope.Thread)
    public static class Cleaning {

        @TearDown(Level.Invocation)
        public void forget(Setting setting) throws SQLException {
            setting.store.forgetNewAuthors();
        }
    }

    /** Time on the processor: what to go by where the wall clock shows the scheduler's moods, as with single round trips. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Processor {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        public long calls;
        public long cpuNanos;

        private long start;

        @Setup(Level.Iteration)
        public void start(Setting afterItsTurnHasCome) {
            start = THREADS.getCurrentThreadCpuTime();
        }

        @TearDown(Level.Iteration)
        public void stop() {
            cpuNanos += THREADS.getCurrentThreadCpuTime() - start;
        }
    }

    @Benchmark
    public Object w1(Setting setting, Processor processor) throws Exception {
        processor.calls++;
        return setting.contestant.author(setting.fixture.key(setting.round++));
    }

    @Benchmark
    public List<?> w2(Setting setting, Processor processor) throws Exception {
        processor.calls++;
        return setting.contestant.books();
    }

    @Benchmark
    public List<?> w3(Setting setting, Processor processor) throws Exception {
        processor.calls++;
        return setting.contestant.cards();
    }

    @Benchmark
    public List<?> w4(Setting setting, Cleaning cleaning) throws Exception {
        return setting.contestant.insert(setting.fixture.newAuthors());
    }

    @Benchmark
    public void w5(Setting setting, Processor processor) throws Exception {
        processor.calls++;
        setting.contestant.rate(++setting.round);
    }

    @Benchmark
    public List<?> w8(Setting setting, Processor processor) throws Exception {
        processor.calls++;
        return setting.contestant.lines(setting.fixture.wish(setting.round++));
    }

    @Benchmark
    public String w8s(Setting setting, Processor processor) throws Exception {
        processor.calls++;
        return setting.contestant.statement(setting.fixture.wish(setting.round++));
    }
}
