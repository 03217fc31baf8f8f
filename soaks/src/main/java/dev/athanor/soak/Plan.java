// SPDX-License-Identifier: Apache-2.0
package dev.athanor.soak;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * What a run shall be.
 *
 * @param database the name of a test database that is a server of its own
 * @param kinds the kinds of thread, of each of which there are {@link #THREADS}
 */
record Plan(Duration duration, String database, List<ThreadKind> kinds) {
    static final int THREADS = 64;
    static final int POOL = 8;

    static final String USAGE = """
            ./soak [--minutes N] [--threads platform|virtual] [--database postgresql|mariadb]
              --minutes N    how long the bank is open; 5 unless said otherwise, and 0.25 is a quarter of a minute
              --threads K    64 threads of this kind; 64 of each kind that this JDK has, unless said otherwise
              --database D   PostgreSQL unless said otherwise
            Ends with 1 if the bank has lost, made up or miscounted anything, and with 2 if it could not open.""";

    static Plan of(String... arguments) {
        Duration duration = Duration.ofMinutes(5);
        String database = "postgresql";
        List<ThreadKind> kinds = ThreadKind.available();
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(option + " is no option, or lacks its value.");
            }
            String value = rest.next();
            switch (option) {
                case "--minutes" -> duration = minutes(value);
                case "--threads" -> kinds = List.of(kind(value));
                case "--database" -> database = database(value);
                default -> throw new IllegalArgumentException(option + " is no option.");
            }
        }
        return new Plan(duration, database, kinds);
    }

    private static Duration minutes(String value) {
        try {
            Duration duration = Duration.ofMillis((long) (Double.parseDouble(value) * 60_000));
            if (duration.toSeconds() >= 1) {
                return duration;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--minutes " + value + " is no number.", e);
        }
        throw new IllegalArgumentException("--minutes " + value + " is less than a second.");
    }

    private static ThreadKind kind(String value) {
        return ThreadKind.available().stream()
                .filter(kind -> kind.toString().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--threads " + value + " is no kind of thread that this JDK has: " + ThreadKind.available()));
    }

    private static String database(String value) {
        if (!List.of("postgresql", "mariadb").contains(value)) {
            throw new IllegalArgumentException("--database " + value + " is neither postgresql nor mariadb.");
        }
        return value;
    }
}
