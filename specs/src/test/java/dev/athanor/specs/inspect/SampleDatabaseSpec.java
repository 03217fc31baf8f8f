// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.inspect.Inspector;
import dev.athanor.inspect.SqlTokens;
import dev.athanor.inspect.SqlTokens.Token;
import dev.athanor.inspect.Which;
import dev.athanor.schema.MetaData;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Databases that others made are read, made again from what was read, and read the same.
 *
 * <p>The samples lie in the folder that {@code ATHANOR_SAMPLES} names, or in {@code shared/data} beside a folder that the
 * project lies in; where they are not, the specs are skipped with that reason.
 */
class SampleDatabaseSpec {
    private static final Map<String, String> SUFFIXES =
            Map.of("sqlite", "_Sqlite.sql", "postgresql", "_PostgreSql.sql", "mariadb", "_MySql.sql");

    @DatabaseTest(except = "h2")
    void whatWasReadIsMadeAgainAndReadTheSame(TestDatabase database) throws IOException, SQLException {
        List<Path> scripts = scripts(SUFFIXES.get(database.name()));
        for (Path script : scripts) {
            Engine engine = database.engine();
            make(engine, Files.readString(script));
            List<String> original = tables(engine);
            assertThat(original).as(script.toString()).hasSizeGreaterThan(5);
            MetaData read = new MetaData();
            assertThat(read.reflect(engine).notes()).isEmpty();
            read.dropAll(engine);
            assertThat(tables(engine)).isEmpty();
            read.createAll(engine);
            assertThat(tables(engine)).as(script.toString()).isEqualTo(original);
            MetaData again = new MetaData();
            again.reflect(engine);
            assertThat(again.ddl(engine.dialect())).isEqualTo(read.ddl(engine.dialect()));
            again.dropAll(engine);
        }
    }

    /** All that is said of the tables; SQLite keeps the blanks in the names of types. */
    private static List<String> tables(Engine engine) {
        return Inspector.of(engine).allTables(Which.tables()).stream()
                .map(table -> table.toString().replaceAll("\\((\\d+),(\\d+)\\)", "($1, $2)"))
                .toList();
    }

    /** Runs what makes tables and indexes; the rows are not looked at. */
    private static void make(Engine engine, String script) throws SQLException {
        try (Connection conn = engine.connect();
                Statement statement = conn.jdbc().createStatement()) {
            for (String sql : statements(script)) {
                String words = sql.toUpperCase(Locale.ROOT);
                if (words.startsWith("CREATE TABLE")
                        || words.startsWith("CREATE INDEX")
                        || words.startsWith("CREATE UNIQUE INDEX")
                        || words.startsWith("ALTER TABLE")) {
                    statement.execute(sql);
                }
            }
            conn.commit();
        }
    }

    private static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        int start = -1;
        for (Token token : SqlTokens.of(script)) {
            if (token.isSign(';')) {
                if (start >= 0) {
                    statements.add(script.substring(start, token.start()));
                }
                start = -1;
            } else if (start < 0) {
                start = token.start();
            }
        }
        return statements;
    }

    private static List<Path> scripts(String suffix) throws IOException {
        Path samples = samples();
        assumeTrue(
                samples != null,
                "NO SAMPLE DATABASES: set ATHANOR_SAMPLES to the folder that holds them, or put them into shared/data beside"
                        + " the project.");
        try (Stream<Path> files = Files.walk(samples)) {
            List<Path> scripts = files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
            assertThat(scripts).as("scripts %s below %s", suffix, samples).isNotEmpty();
            return scripts;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static @Nullable Path samples() {
        String named = System.getenv("ATHANOR_SAMPLES");
        if (named != null) {
            return Path.of(named);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path beside = at.resolve("shared").resolve("data");
            if (Files.isDirectory(beside)) {
                return beside;
            }
        }
        return null;
    }
}
