// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** More rows than fit into the memory there is can be read, if the driver is told to fetch them in parts. */
class ManyRowsSpec {
    private static final Map<String, String> QUERIES = Map.of(
            "postgresql", "SELECT generate_series(1, %d) AS n",
            "mariadb", "SELECT seq AS n FROM seq_1_to_%d",
            "sqlite",
                    "WITH RECURSIVE s (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < %d)"
                            + " SELECT n FROM s",
            "h2", "SELECT x AS n FROM system_range(1, %d)");

    /** What a JVM with a heap of 64 megabytes reads. */
    private static String read(TestDatabase database, String url, long rows, int fetchSize)
            throws IOException, InterruptedException {
        String sql = QUERIES.get(database.name()).formatted(rows);
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyRowsMain.class.getName(),
                        url,
                        sql,
                        String.valueOf(fetchSize)))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return printed.strip();
    }

    private static String all(long rows) {
        return rows + " rows, sum " + rows * (rows + 1) / 2;
    }

    @DatabaseTest(only = "postgresql")
    void tenMillionRowsAreReadInSixtyFourMegabytes(TestDatabase database) throws Exception {
        assertThat(read(database, database.url(), 10_000_000, 1_000)).endsWith(all(10_000_000));
    }

    @DatabaseTest(except = "postgresql")
    void aMillionRowsAreReadInSixtyFourMegabytes(TestDatabase database) throws Exception {
        // H2 gathers the rows of a query before it gives the first one, unless it is told not to
        String url = database.url() + (database.name().equals("h2") ? ";LAZY_QUERY_EXECUTION=1" : "");
        assertThat(read(database, url, 1_500_000, 1_000)).endsWith(all(1_500_000));
    }

    @DatabaseTest(except = "sqlite")
    void withoutBeingToldADriverHoldsAllRows(TestDatabase database) throws Exception {
        assertThat(read(database, database.url(), 3_000_000, 0)).contains("OutOfMemoryError");
    }
}
