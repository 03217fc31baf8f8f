// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.contest.DatabaseKind;
import dev.athanor.benchmarks.contest.Workload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What to measure, and how long: the command line, read. */
record Plan(
        List<DatabaseKind> databases,
        List<Workload> workloads,
        List<Library> libraries,
        boolean quick,
        @Nullable Path json) {

    static final String USAGE = """
            Usage: ./bench [--quick] [--json FILE] [--database NAMES] [--workload NAMES] [--library NAMES]
              Measures plain JDBC and the libraries side by side; ratios are to plain JDBC in the same run.
              --quick           short iterations, SQLite only unless --database is given: under 2 minutes (else under 10)
              --json FILE       writes the results to FILE as well
              --database NAMES  of sqlite,postgresql
              --workload NAMES  of %s
              --library NAMES   of %s; jdbc is always measured
            """.formatted(
            String.join(
                    ",", Arrays.stream(Workload.values()).map(Workload::name).toList()),
            String.join(",", Arrays.stream(Library.values()).map(Library::label).toList()));

    static Plan of(String... arguments) {
        List<DatabaseKind> databases = null;
        List<Workload> workloads = List.of(Workload.values());
        List<Library> libraries = List.of(Library.values());
        boolean quick = false;
        Path json = null;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> quick = true;
                case "--json" -> json = Path.of(value(arguments, ++i));
                case "--database" ->
                    databases = named(DatabaseKind.values(), DatabaseKind::label, value(arguments, ++i));
                case "--workload" -> workloads = named(Workload.values(), Workload::name, value(arguments, ++i));
                case "--library" -> libraries = named(Library.values(), Library::label, value(arguments, ++i));
                default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
            }
        }
        if (databases == null) {
            databases = quick ? List.of(DatabaseKind.SQLITE) : List.of(DatabaseKind.values());
        }
        return new Plan(databases, workloads, withJdbc(libraries), quick, json);
    }

    /** Those of the libraries that can do a workload. */
    List<Library> doing(Workload workload) {
        return libraries.stream().filter(library -> library.does(workload)).toList();
    }

    Plan without(DatabaseKind missing) {
        List<DatabaseKind> left =
                databases.stream().filter(database -> database != missing).toList();
        return new Plan(left, workloads, libraries, quick, json);
    }

    private static String value(String[] arguments, int position) {
        if (position >= arguments.length) {
            throw new IllegalArgumentException(arguments[position - 1] + " needs a value");
        }
        return arguments[position];
    }

    private static <T> List<T> named(T[] all, Function<T, String> label, String list) {
        List<T> chosen = new ArrayList<>();
        for (String name : list.split(",", -1)) {
            chosen.add(Arrays.stream(all)
                    .filter(one -> label.apply(one).equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "\"%s\" is none of %s",
                            name,
                            Arrays.stream(all).map(label).toList()))));
        }
        return chosen;
    }

    private static List<Library> withJdbc(List<Library> libraries) {
        List<Library> all = new ArrayList<>(libraries);
        all.remove(Library.JDBC);
        all.add(0, Library.JDBC);
        return all;
    }
}
