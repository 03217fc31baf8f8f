// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static dev.athanor.engine.Retry.retry;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineListener;
import dev.athanor.engine.EngineUrl;
import dev.athanor.engine.ExecuteEvent;
import dev.athanor.engine.Isolation;
import dev.athanor.engine.Savepoint;
import dev.athanor.engine.SentStatement;
import dev.athanor.engine.StatementObserver;
import dev.athanor.error.AthanorException;
import dev.athanor.error.OutcomeUnknown;
import dev.athanor.error.UniqueViolation;
import dev.athanor.result.FrozenResult;
import dev.athanor.result.Result;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/engine.md shows, run on SQLite. */
class EnginePageSpec {
    private static final MetaData METADATA = new MetaData();
    private static final Column<Integer> ID = Column.of("id", INTEGER).primaryKey();
    private static final Column<String> NAME =
            Column.of("name", string(40)).notNull().unique();
    private static final Table CITY = Table.of("city", METADATA, ID, NAME);

    private final Engine engine = Engine.create("sqlite:///:memory:");

    @BeforeEach
    void create() {
        METADATA.createAll(engine);
        engine.begin(conn -> conn.execute(insert(CITY), List.of(Map.of("name", "Bath"), Map.of("name", "Lyme"))));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private long cities() {
        return engine.beginAndReturn(conn -> conn.execute(select(ID)).all().size());
    }

    @Test
    void urls() {
        // snippet: urls
        EngineUrl url = EngineUrl.parse("postgresql://scott:tiger@db.example/shop?sslmode=require");
        assertThat(url.toString()).isEqualTo("postgresql://scott:***@db.example/shop?sslmode=require");
        Engine big = Engine.builder(url.withPassword("other"))
                .poolSize(5)
                .maxOverflow(10)
                .poolTimeout(Duration.ofSeconds(10))
                .prePing(true)
                .isolation(Isolation.REPEATABLE_READ)
                .build(); // nothing is opened before the first connection is asked for
        // end
        big.close();
    }

    @Test
    void transactions() {
        // snippet: as-you-go
        try (Connection conn = engine.connect()) {
            conn.execute(insert(CITY).value(NAME, "York")); // begins a transaction
            conn.commit(); // the next statement begins another
            conn.execute(insert(CITY).value(NAME, "Hull"));
        } // not committed: rolled back
        // end
        assertThat(cities()).isEqualTo(3);

        // snippet: once
        engine.begin(conn -> conn.execute(insert(CITY).value(NAME, "Hull")));
        long count = engine.beginAndReturn(
                retry(3), conn -> conn.execute(select(ID)).all().size());
        // end
        assertThat(count).isEqualTo(4);

        // snippet: savepoint
        engine.begin(conn -> {
            conn.execute(insert(CITY).value(NAME, "Ely"));
            try (Savepoint attempt = conn.beginNested()) {
                conn.execute(insert(CITY).value(NAME, "Bath"));
                attempt.commit();
            } catch (UniqueViolation there) {
                // only the attempt is taken back
            }
        });
        // end
        assertThat(cities()).isEqualTo(5);
    }

    @Test
    void options() {
        // snippet: options
        Engine reports =
                engine.with(options -> options.readOnly(true).queryTimeout(Duration.ofMinutes(5))); // the same pool
        try (Connection conn = reports.connect()) {
            conn.execute(select(NAME), Map.of(), options -> options.fetchSize(500)); // for one statement
        }
        // end
        assertThatThrownBy(() -> reports.begin(conn -> conn.execute(insert(CITY).value(NAME, "Rye"))))
                .isInstanceOf(AthanorException.class);
    }

    @Test
    void results() {
        try (Connection conn = engine.connect()) {
            // snippet: results
            String first = conn.scalar(select(NAME).orderBy(NAME)); // of the first row, or null
            List<String> names = conn.execute(select(NAME)).all();
            String one = conn.execute(select(NAME).where(ID.eq(1))).one(); // none or several: an error
            Row row =
                    conn.execute(text("SELECT id, name FROM city ORDER BY id")).first();
            int id = row.getInt("id");
            List<Map<String, Object>> maps =
                    conn.execute(select(ID, NAME)).mappings().all();
            // end
            assertThat(first).isEqualTo("Bath");
            assertThat(names).hasSize(2);
            assertThat(one).isEqualTo("Bath");
            assertThat(id).isEqualTo(1);
            assertThat(maps.get(0)).containsEntry("name", "Bath");

            // snippet: streaming
            try (Stream<String> stream = conn.fetchSize(500).execute(select(NAME)).stream()) {
                assertThat(stream.filter(name -> name.startsWith("L"))).containsExactly("Lyme");
            }
            for (List<String> hundred : conn.execute(select(NAME)).partitions(100)) {
                assertThat(hundred).hasSize(2);
            }
            FrozenResult<String> kept = conn.execute(select(NAME)).freeze(); // to be read again and again
            // end
            assertThat(kept.replay().all()).isEqualTo(names);
        }
    }

    @Test
    void manyRows() {
        // snippet: many
        engine.begin(conn -> {
            conn.execute(insert(CITY), List.of(Map.of("name", "Deal"), Map.of("name", "Wye"))); // one batch
            Result<Row> made = conn.execute(
                    insert(CITY).returning(ID, NAME).sortByParameterOrder(),
                    List.of(Map.of("name", "Looe"), Map.of("name", "Bude")));
            assertThat(made.all()).extracting(row -> row.get(NAME)).containsExactly("Looe", "Bude");
        });
        // end
    }

    @Test
    void errors() {
        List<String> told = new ArrayList<>();
        // snippet: errors
        try {
            engine.begin(conn -> conn.execute(insert(CITY).value(NAME, "Bath")));
        } catch (UniqueViolation e) {
            told.add(e.getMessage()); // the code, the constraint or its columns, the SQL; no values
        } catch (OutcomeUnknown e) {
            told.add("look whether it is there before you do it again");
        } catch (AthanorException e) {
            told.add(e.code() + (e.isRetryable() ? ": again" : ": for good"));
        }
        // end
        assertThat(told).hasSize(1).first().asString().startsWith("ATH-501").doesNotContain("Bath");
    }

    @Test
    void watching() {
        List<String> seen = new ArrayList<>();
        // snippet: watching
        engine.observe(new StatementObserver() {
            @Override
            public void sent(SentStatement statement) {
                seen.add(statement.text());
            }
        });
        engine.listen(new EngineListener() {
            @Override
            public void beforeExecute(ExecuteEvent event) {
                seen.add("about to run, and may be changed: " + event.statement());
            }
        });
        // end
        engine.begin(conn -> conn.execute(select(NAME)));
        assertThat(seen).hasSize(2);
    }

    @Test
    void theDriver() throws SQLException {
        // snippet: driver
        engine.begin(conn -> {
            conn.executeDriverSql("UPDATE city SET name = upper(name) WHERE id = ?", 1); // as the driver has it
            assertThat(conn.jdbc().getMetaData().getDatabaseProductName()).isEqualTo("SQLite");
        });
        // end
    }
}
