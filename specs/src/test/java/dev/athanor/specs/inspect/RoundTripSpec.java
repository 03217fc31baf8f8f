// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.inspect;

import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.REAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.Dialect;
import dev.athanor.engine.Engine;
import dev.athanor.inspect.Inspector;
import dev.athanor.inspect.Which;
import dev.athanor.schema.Check;
import dev.athanor.schema.Column;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** What is made, read and printed again is what was said. */
class RoundTripSpec {
    private static final int SCHEMAS = 500;
    private static final int AT_ONCE = 50;

    @DatabaseTest
    void fiveHundredSchemasMadeByChanceArePrintedAgainAsTheyWere(TestDatabase database) {
        Engine engine = database.engine();
        Dialect dialect = engine.dialect();
        List<MetaData> made = new ArrayList<>();
        for (int from = 0; from < SCHEMAS; from += AT_ONCE) {
            int first = from;
            engine.begin(conn -> {
                for (int seed = first; seed < first + AT_ONCE; seed++) {
                    MetaData metadata = RandomSchema.of(seed, dialect);
                    made.add(metadata);
                    metadata.createAll(conn);
                }
            });
        }
        Inspector inspector = Inspector.of(engine);
        inspector.allTables(Which.tables());
        for (int seed = 0; seed < SCHEMAS; seed++) {
            MetaData original = made.get(seed);
            List<String> names = original.tables().stream().map(Table::name).toList();
            MetaData read = new MetaData();
            assertThat(read.reflect(inspector, what -> what.only(names)).notes())
                    .isEmpty();
            assertThat(read.ddl(dialect)).as("seed %d", seed).isEqualTo(original.ddl(dialect));
        }
    }

    /** What a database says in other words than it was told. */
    @DatabaseTest
    void theDifferencesThatADatabaseForces(TestDatabase database) {
        Engine engine = database.engine();
        Dialect dialect = engine.dialect();
        MetaData metadata = new MetaData();
        Column<Long> number = Column.of("n", BIGINT);
        Table.of(
                "t",
                metadata,
                Column.of("id", INTEGER).primaryKey(),
                number,
                Column.of("real", REAL),
                Check.of(() -> number.gt(1L)).named("ck"),
                Index.of("ux", "n").unique());
        metadata.createAll(engine);
        MetaData read = new MetaData();
        read.reflect(engine);
        String ddl = String.join("\n", read.ddl(dialect));
        switch (database.name()) {
            // keys that nobody named have names
            case "postgresql" -> assertThat(ddl).contains("CONSTRAINT t_pkey PRIMARY KEY (id)");
            // and numbers in expressions are cast to the type of the column; names are in quotes and upper case
            case "h2" ->
                assertThat(ddl)
                        .containsPattern("CONSTRAINT constraint_\\w+ PRIMARY KEY \\(id\\)")
                        .contains("CHECK (\"N\" > CAST(1 AS BIGINT))");
            // a unique index is a constraint, REAL is DOUBLE, names are in quotes, and options are said
            case "mariadb" ->
                assertThat(ddl)
                        .contains("CONSTRAINT ux UNIQUE (n)")
                        .contains("`real` DOUBLE")
                        .contains("CHECK (`n` > 1)")
                        .contains("ENGINE=InnoDB")
                        .doesNotContain("CREATE UNIQUE INDEX");
            // SQLite keeps the statement itself
            default -> assertThat(ddl).isEqualTo(String.join("\n", metadata.ddl(dialect)));
        }
    }
}
