// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.inspect;

import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.athanor.ast.Deferral;
import dev.athanor.ast.ReferentialAction;
import dev.athanor.ast.SequenceOptions;
import dev.athanor.engine.Connection;
import dev.athanor.inspect.Inspector;
import dev.athanor.inspect.ReflectedCheck;
import dev.athanor.inspect.ReflectedColumn;
import dev.athanor.inspect.ReflectedComputed;
import dev.athanor.inspect.ReflectedDomain;
import dev.athanor.inspect.ReflectedForeignKey;
import dev.athanor.inspect.ReflectedIdentity;
import dev.athanor.inspect.ReflectedIndex;
import dev.athanor.inspect.ReflectedIndex.Term;
import dev.athanor.inspect.ReflectedPrimaryKey;
import dev.athanor.inspect.ReflectedSequence;
import dev.athanor.inspect.ReflectedUnique;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.util.List;
import java.util.Map;

/** What H2 says of itself. */
class H2CatalogSpec {
    private static Inspector inspector(TestDatabase database, String... statements) {
        database.engine().begin(conn -> {
            for (String statement : statements) {
                conn.execute(text(statement));
            }
        });
        return Inspector.of(database.engine());
    }

    @DatabaseTest(only = "h2")
    void columnsWithAllArgumentsOfTheirTypes(TestDatabase database) {
        Inspector inspector = inspector(
                database,
                "CREATE DOMAIN pos AS INTEGER DEFAULT 3 CHECK (VALUE > 0)",
                """
                CREATE TABLE t (
                  id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 5 INCREMENT BY 2 MAXVALUE 99 CYCLE CACHE 3),
                  "Name" VARCHAR(30) DEFAULT 'it''s' NOT NULL,
                  price NUMERIC(10, 2) DEFAULT 1.5,
                  made TIMESTAMP(3) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
                  twice INTEGER GENERATED ALWAYS AS (price * 2),
                  kind ENUM('a', 'b,''c'),
                  tags INTEGER ARRAY[4],
                  span INTERVAL DAY(3) TO SECOND(2),
                  above pos,
                  near FLOAT(20)
                )
                """,
                "COMMENT ON TABLE t IS 'things'",
                "COMMENT ON COLUMN t.near IS 'it''s near'");
        assertThat(inspector.columns("t"))
                .extracting(
                        ReflectedColumn::name,
                        ReflectedColumn::typeText,
                        ReflectedColumn::nullable,
                        ReflectedColumn::defaultText,
                        ReflectedColumn::options)
                .containsExactly(
                        tuple("id", "BIGINT", false, null, Map.of()),
                        tuple("Name", "CHARACTER VARYING(30)", false, "'it''s'", Map.of()),
                        tuple("price", "NUMERIC(10, 2)", true, "1.5", Map.of()),
                        tuple("made", "TIMESTAMP(3) WITH TIME ZONE", true, "CURRENT_TIMESTAMP", Map.of()),
                        tuple("twice", "INTEGER", true, null, Map.of()),
                        tuple("kind", "ENUM('a', 'b,''c')", true, null, Map.of()),
                        tuple("tags", "INTEGER ARRAY[4]", true, null, Map.of()),
                        tuple("span", "INTERVAL DAY(3) TO SECOND(2)", true, null, Map.of()),
                        tuple("above", "INTEGER", true, null, Map.of()),
                        tuple("near", "FLOAT(20)", true, null, Map.of()));
        assertThat(inspector.columns("t").get(0).identity())
                .isEqualTo(new ReflectedIdentity(
                        true, new SequenceOptions(5L, 2L, 1L, 99L, false, false, true, 3L, null)));
        assertThat(inspector.columns("t").get(4).computed()).isEqualTo(new ReflectedComputed("\"PRICE\" * 2", true));
        assertThat(inspector.columns("t").get(9).comment()).isEqualTo("it's near");
        assertThat(inspector.columns("t").get(3).onUpdateText()).isEqualTo("CURRENT_TIMESTAMP");
        assertThat(inspector.columns("t").get(8).type()).isEqualTo(INTEGER.named("pos"));
        assertThat(inspector.tableComment("t")).isEqualTo("things");
        assertThat(inspector.domains(null))
                .extracting(ReflectedDomain::name, ReflectedDomain::typeText, ReflectedDomain::defaultText)
                .containsExactly(tuple("pos", "INTEGER", "3"));
        assertThat(inspector.domains(null).get(0).checks())
                .extracting(ReflectedCheck::sql)
                .containsExactly("VALUE > 0");
    }

    @DatabaseTest(only = "h2")
    void constraintsAndIndexes(TestDatabase database) {
        Inspector inspector = inspector(
                database,
                "CREATE TABLE \"Par.ent\" (b INTEGER, a INTEGER, CONSTRAINT \"p k\" PRIMARY KEY (a, b))",
                """
                CREATE TABLE child (
                  x INTEGER, y INTEGER,
                  CONSTRAINT ck CHECK (x > 0 AND y < 3),
                  CONSTRAINT uq UNIQUE (y, x),
                  CONSTRAINT fk FOREIGN KEY (x, y) REFERENCES "Par.ent" (a, b) ON DELETE CASCADE ON UPDATE SET NULL
                )
                """,
                "CREATE UNIQUE INDEX ux ON child (y DESC, x NULLS LAST)");
        assertThat(inspector.primaryKey("Par.ent"))
                .isEqualTo(new ReflectedPrimaryKey("p k", List.of("a", "b"), Deferral.UNSAID, null));
        assertThat(inspector.checks("child"))
                .containsExactly(new ReflectedCheck("ck", "(\"X\" > 0)\n    AND (\"Y\" < 3)", null, Map.of()));
        assertThat(inspector.uniques("child"))
                .containsExactly(new ReflectedUnique("uq", List.of("y", "x"), Deferral.UNSAID, false, null, Map.of()));
        assertThat(inspector.foreignKeys("child"))
                .containsExactly(new ReflectedForeignKey(
                        "fk",
                        List.of("x", "y"),
                        null,
                        "Par.ent",
                        List.of("a", "b"),
                        ReferentialAction.CASCADE,
                        ReferentialAction.SET_NULL,
                        null,
                        Deferral.UNSAID,
                        null));
        assertThat(inspector.indexes("child"))
                .extracting(ReflectedIndex::unique, ReflectedIndex::terms, ReflectedIndex::duplicatesConstraint)
                .containsExactlyInAnyOrder(
                        // the foreign key uses the index of the unique constraint too
                        tuple(true, List.of(Term.column("y"), Term.column("x")), "uq"),
                        tuple(
                                true,
                                List.of(
                                        new Term("y", null, true, null, null, null, null),
                                        new Term("x", null, false, false, null, null, null)),
                                null));
    }

    @DatabaseTest(only = "h2")
    void viewsSequencesAndWhatIsTemporary(TestDatabase database) {
        try (Connection conn = database.engine().connect()) {
            conn.execute(text("CREATE TABLE t (a INTEGER)"));
            conn.execute(text("CREATE VIEW v AS SELECT a FROM t"));
            conn.execute(text("CREATE LOCAL TEMPORARY TABLE tt (id INTEGER PRIMARY KEY)"));
            conn.execute(text("CREATE SEQUENCE sq START WITH 3 INCREMENT BY 2 MINVALUE 1 MAXVALUE 99 CYCLE CACHE 5"));
            Inspector inspector = Inspector.of(conn);
            assertThat(inspector.tableNames()).containsExactly("t");
            assertThat(inspector.viewNames()).containsExactly("v");
            assertThat(inspector.viewDefinition("v"))
                    .isEqualToNormalizingWhitespace("SELECT \"A\" FROM \"PUBLIC\".\"T\"");
            assertThat(inspector.temporaryTableNames()).containsExactly("tt");
            assertThat(inspector.table("tt").columns()).hasSize(1);
            assertThat(inspector.sequences(null))
                    .containsExactly(new ReflectedSequence(
                            "sq",
                            "BIGINT",
                            new SequenceOptions(3L, 2L, 1L, 99L, false, false, true, 5L, null),
                            null,
                            null));
        }
    }
}
