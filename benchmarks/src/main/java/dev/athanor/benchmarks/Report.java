// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.contest.DatabaseKind;
import dev.athanor.benchmarks.contest.Workload;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A comparison as a person reads it and as JSON. */
final class Report {

    private static final int WIDTH = 16;
    private static final Set<Workload> BY_PROCESSOR = EnumSet.of(Workload.W1, Workload.W8, Workload.W8S);

    private final Plan plan;
    private final Comparison comparison;

    Report(Plan plan, Comparison comparison) {
        this.plan = plan;
        this.comparison = comparison;
    }

    /** One table for a database. */
    String table(DatabaseKind database) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "%n%s: time / bytes allocated, plain JDBC = 1%n", database.label()));
        table.append(cell("")).append(cell("jdbc µs")).append(cell("jdbc kB"));
        plan.libraries().stream().skip(1).forEach(library -> table.append(cell(library.label())));
        table.append('\n');
        for (Workload workload : plan.workloads()) {
            Measurement limit = comparison.find(database, workload, Library.JDBC);
            if (limit == null) {
                continue;
            }
            table.append(cell(workload.name()))
                    .append(cell(number(limit.micros())))
                    .append(cell(number(limit.bytes() / 1_000)));
            for (Library library : others()) {
                Measurement one = comparison.find(database, workload, library);
                table.append(cell(
                        one == null
                                ? library.does(workload) ? "failed" : "-"
                                : String.format(
                                        Locale.ROOT,
                                        "%.2f / %.2f",
                                        comparison.timeRatio(one),
                                        comparison.bytesRatio(one))));
            }
            table.append('\n');
            processorRow(database, workload, limit, table);
        }
        return table.toString();
    }

    /** The wall time of single round trips jumps between two modes on small machines; the time on the processor does not. */
    private void processorRow(DatabaseKind database, Workload workload, Measurement limit, StringBuilder table) {
        Double limitMicros = limit.cpuMicros();
        if (!BY_PROCESSOR.contains(workload) || limitMicros == null) {
            return;
        }
        table.append(cell(workload + " (CPU time)"))
                .append(cell(number(limitMicros)))
                .append(cell(""));
        for (Library library : others()) {
            Measurement one = comparison.find(database, workload, library);
            Double ratio = one == null ? null : comparison.cpuRatio(one);
            table.append(cell(
                    ratio == null
                            ? library.does(workload) ? "failed" : "-"
                            : String.format(Locale.ROOT, "%.2f", ratio)));
        }
        table.append('\n');
    }

    String json(String machine, List<String> notMeasured) {
        StringBuilder json = new StringBuilder("{\n  \"machine\": ").append(quoted(machine));
        json.append(",\n  \"notMeasured\": [")
                .append(String.join(
                        ", ", notMeasured.stream().map(Report::quoted).toList()))
                .append("],\n  \"results\": [");
        String separator = "\n    ";
        for (Measurement one : comparison.measurements()) {
            json.append(separator)
                    .append(String.format(
                            Locale.ROOT,
                            "{\"workload\": \"%s\", \"database\": \"%s\", \"library\": \"%s\", \"micros\": %.2f,"
                                    + " \"ratio\": %.3f, \"bytes\": %.0f, \"bytesRatio\": %.3f,"
                                    + " \"cpuMicros\": %s, \"cpuRatio\": %s}",
                            one.workload(),
                            one.database().label(),
                            one.library().label(),
                            one.micros(),
                            comparison.timeRatio(one),
                            one.bytes(),
                            comparison.bytesRatio(one),
                            numberOrNull(one.cpuMicros()),
                            numberOrNull(comparison.cpuRatio(one))));
            separator = ",\n    ";
        }
        return json.append("\n  ]\n}\n").toString();
    }

    private List<Library> others() {
        return plan.libraries().stream().skip(1).toList();
    }

    private static String cell(String text) {
        return String.format(Locale.ROOT, "%-" + WIDTH + "s", text);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static String numberOrNull(@Nullable Double value) {
        return value == null ? "null" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
