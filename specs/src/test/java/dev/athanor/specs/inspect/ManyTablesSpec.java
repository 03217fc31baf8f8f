// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.inspect;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.ReflectionReport;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A thousand tables of twenty columns are read in as many queries as one. */
class ManyTablesSpec {
    private static final int TABLES = 1000;
    private static final int AT_ONCE = 100;

    /** The default schema, then relations, columns, constraints and indexes. */
    private static final int QUERIES = 5;

    @DatabaseTest(only = "postgresql")
    void aThousandTablesAreReadInFiveQueries(TestDatabase database) {
        Engine engine = database.engine();
        String columns = IntStream.range(1, 18)
                .mapToObj(i -> "c" + i + (i % 2 == 0 ? " INTEGER DEFAULT " + i : " VARCHAR(9) NOT NULL"))
                .collect(Collectors.joining(", "));
        inParts(
                engine,
                i -> "CREATE TABLE t" + i + " (id INTEGER PRIMARY KEY, a INTEGER UNIQUE, up INTEGER" + " REFERENCES t"
                        + Math.max(0, i - 1) + " (id), " + columns + ")");
        MetaData metadata = new MetaData();
        List<String> sent = database.statements().of(() -> {
            ReflectionReport report = metadata.reflect(engine);
            assertThat(report.tables()).hasSize(TABLES);
            assertThat(report.notes()).isEmpty();
        });
        assertThat(sent).hasSize(QUERIES);
        assertThat(metadata.tables()).allSatisfy(table -> {
            assertThat(table.all()).hasSize(20);
            assertThat(table.foreignKeys()).hasSize(1);
            assertThat(table.uniques()).hasSize(1);
        });
        // PostgreSQL holds a lock for each table that a transaction drops
        inParts(engine, i -> "DROP TABLE t" + i + " CASCADE");
    }

    private interface Sql {
        String of(int table);
    }

    private static void inParts(Engine engine, Sql sql) {
        for (int from = 0; from < TABLES; from += AT_ONCE) {
            String part =
                    IntStream.range(from, from + AT_ONCE).mapToObj(sql::of).collect(Collectors.joining("; "));
            engine.begin(conn -> conn.execute(text(part)));
        }
    }
}
