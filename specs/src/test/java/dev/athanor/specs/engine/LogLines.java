// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.engine;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is written to the log while some work is done, by whomever; for specs that run alone. */
public final class LogLines {
    private static final Pattern BEGINNING = Pattern.compile("\\[[^]]+] (DEBUG|INFO|WARN|ERROR) ");

    private LogLines() {}

    /** All entries, of which each is one line or several. */
    public static List<String> of(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        List<String> entries = new ArrayList<>();
        written.toString(StandardCharsets.UTF_8).lines().forEach(line -> {
            if (BEGINNING.matcher(line).lookingAt() || entries.isEmpty()) {
                entries.add(line);
            } else {
                entries.add(entries.remove(entries.size() - 1) + '\n' + line);
            }
        });
        return entries;
    }

    /** The entries of engines that echo, with nothing before them and no times in them. */
    public static List<String> echoed(Runnable work) {
        return of(work).stream()
                .filter(line -> line.contains(" INFO dev.athanor.engine."))
                .map(line -> line.substring(line.indexOf(" - ") + 3))
                .map(line -> line.replaceAll(" in [0-9.]+ ms", " in N ms").replaceAll(" since [0-9.]+ s", " since N s"))
                .toList();
    }
}
