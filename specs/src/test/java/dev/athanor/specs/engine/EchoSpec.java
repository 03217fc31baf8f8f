// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.engine;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Echo;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.parallel.Isolated;

/** What an engine that echoes writes to the log, line by line, on every database. */
@Isolated
class EchoSpec {
    private static final MetaData METADATA = new MetaData();
    private static final Column<Integer> ID = Column.of("id", INTEGER).primaryKey();
    private static final Column<String> NAME = Column.of("name", string(30));
    private static final Table PERSON = Table.of("person", METADATA, ID, NAME);

    private static void work(Connection conn) {
        conn.execute(insert(PERSON).value(ID, 1).value(NAME, "sandy"));
        conn.execute(insert(PERSON).value(ID, 2).value(NAME, "patrick"));
        conn.execute(insert(PERSON), List.of(Map.of("id", 3, "name", "squidward"), Map.of("id", 4, "name", "gary")));
        conn.beginNested().rollback();
        conn.execute(select(NAME).where(ID.eq(2))).all();
    }

    @DatabaseTest
    void showsStatementsTypesAndTransactions(TestDatabase database) {
        METADATA.createAll(database.engine());
        try (Engine engine = Engine.builder(database.url()).echo(true).build()) {
            assertThat(LogLines.echoed(() -> engine.begin(EchoSpec::work)))
                    .containsExactly(
                            "BEGIN (implicit)",
                            "INSERT INTO person (id, name) VALUES (?, ?)",
                            "[compiled in N ms] [INTEGER, STRING(30)]",
                            "INSERT INTO person (id, name) VALUES (?, ?)",
                            "[cached since N s] [INTEGER, STRING(30)]",
                            "INSERT INTO person (id, name) VALUES (?, ?)",
                            "[compiled in N ms] 2 × [INTEGER, STRING(30)]",
                            "SAVEPOINT athanor_savepoint_1",
                            "ROLLBACK TO SAVEPOINT athanor_savepoint_1",
                            select(NAME).where(ID.eq(2)).sql(engine.dialect()).replace(":id_1", "?"),
                            "[compiled in N ms] [INTEGER]",
                            "COMMIT");
        }
    }

    @DatabaseTest
    void showsValuesAndRowsWhenToldTo(TestDatabase database) {
        METADATA.createAll(database.engine());
        try (Engine engine = Engine.builder(database.url())
                .echo(Echo.ROWS)
                .showValues(true)
                .loggingName("people")
                .build()) {
            assertThat(LogLines.echoed(() -> engine.begin(EchoSpec::work)))
                    .contains(
                            "[compiled in N ms] [1, sandy]",
                            "[cached since N s] [2, patrick]",
                            "[compiled in N ms] [[3, squidward], [4, gary]]",
                            "columns [" + engine.dialect().identifiers().stored("name") + "]",
                            "row [patrick]",
                            "1 row");
        }
    }
}
