// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.inspect;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.athanor.ast.Deferral;
import dev.athanor.ast.ReferentialAction;
import dev.athanor.ast.TableInfo.Match;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.inspect.Inspector;
import dev.athanor.inspect.ReflectedCheck;
import dev.athanor.inspect.ReflectedColumn;
import dev.athanor.inspect.ReflectedComputed;
import dev.athanor.inspect.ReflectedForeignKey;
import dev.athanor.inspect.ReflectedIndex;
import dev.athanor.inspect.ReflectedIndex.Term;
import dev.athanor.inspect.ReflectedPrimaryKey;
import dev.athanor.inspect.ReflectedUnique;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.util.List;
import java.util.Map;

/** What SQLite says of itself: by pragmas, and by the statements that it keeps. */
class SqliteCatalogSpec {
    private static Inspector inspector(TestDatabase database, String... statements) {
        Engine engine = database.engine();
        engine.begin(conn -> {
            for (String statement : statements) {
                conn.execute(text(statement));
            }
        });
        return Inspector.of(engine);
    }

    @DatabaseTest(only = "sqlite")
    void columnsWithTypesDefaultsCollationsAndComputedValues(TestDatabase database) {
        Inspector inspector = inspector(database, """
                CREATE TABLE t (
                  id INTEGER PRIMARY KEY AUTOINCREMENT, -- the key, with a comma (and parentheses
                  name VARCHAR(30) NOT NULL DEFAULT 'it''s, (new)' COLLATE NOCASE,
                  price DECIMAL(10, 2) DEFAULT (1 + 2),
                  made DATETIME DEFAULT CURRENT_TIMESTAMP,
                  low INTEGER DEFAULT -1,
                  twice INTEGER GENERATED ALWAYS AS (low * 2),
                  kept TEXT AS (lower(name)) STORED,
                  odd,
                  shape STRANGE "thing"(3)
                )
                """);
        assertThat(inspector.columns("t"))
                .extracting(
                        ReflectedColumn::name,
                        ReflectedColumn::typeText,
                        ReflectedColumn::nullable,
                        ReflectedColumn::defaultText,
                        ReflectedColumn::autoincrement,
                        ReflectedColumn::collation,
                        ReflectedColumn::computed)
                .containsExactly(
                        tuple("id", "INTEGER", false, null, true, null, null),
                        tuple("name", "VARCHAR(30)", false, "'it''s, (new)'", false, "NOCASE", null),
                        tuple("price", "DECIMAL(10, 2)", true, "1 + 2", false, null, null),
                        tuple("made", "DATETIME", true, "CURRENT_TIMESTAMP", false, null, null),
                        tuple("low", "INTEGER", true, "-1", false, null, null),
                        tuple("twice", "INTEGER", true, null, false, null, new ReflectedComputed("low * 2", false)),
                        tuple("kept", "TEXT", true, null, false, null, new ReflectedComputed("lower(name)", true)),
                        tuple("odd", "", true, null, false, null, null),
                        tuple("shape", "STRANGE \"thing\"(3)", true, null, false, null, null));
        assertThat(inspector.tableOptions("t")).isEqualTo(Map.of("autoincrement", true));
    }

    @DatabaseTest(only = "sqlite")
    void constraintsWithTheNamesThatOnlyTheStatementHas(TestDatabase database) {
        Inspector inspector = inspector(
                database,
                "CREATE TABLE \"Par ent\" (a INTEGER, B INTEGER, CONSTRAINT \"pk, 1\" PRIMARY KEY (a, B))",
                """
                CREATE TABLE child (
                  x INTEGER CONSTRAINT positive CHECK (x > 0 AND x <> ')') CONSTRAINT alone UNIQUE ON CONFLICT REPLACE,
                  y INTEGER REFERENCES "Par ent" ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
                  [z z] INTEGER CHECK ((`z z`) IN (1, 2)),
                  CONSTRAINT both FOREIGN KEY (X, "z z") REFERENCES 'par ent' (A, b) MATCH FULL NOT DEFERRABLE
                  CONSTRAINT u UNIQUE ("z z", y), CHECK (x < y)
                )
                """);
        assertThat(inspector.primaryKey("Par ent"))
                .isEqualTo(new ReflectedPrimaryKey("pk, 1", List.of("a", "B"), Deferral.UNSAID, null));
        assertThat(inspector.primaryKey("child")).isNull();
        assertThat(inspector.checks("child"))
                .containsExactly(
                        new ReflectedCheck("positive", "x > 0 AND x <> ')'", null, Map.of()),
                        new ReflectedCheck(null, "(`z z`) IN (1, 2)", null, Map.of()),
                        new ReflectedCheck(null, "x < y", null, Map.of()));
        assertThat(inspector.uniques("child"))
                .containsExactly(
                        new ReflectedUnique("alone", List.of("x"), Deferral.UNSAID, false, null, Map.of()),
                        new ReflectedUnique("u", List.of("z z", "y"), Deferral.UNSAID, false, null, Map.of()));
        assertThat(inspector.foreignKeys("child"))
                .containsExactly(
                        new ReflectedForeignKey(
                                null,
                                List.of("y"),
                                null,
                                "Par ent",
                                List.of("a", "B"),
                                ReferentialAction.SET_NULL,
                                ReferentialAction.CASCADE,
                                null,
                                Deferral.INITIALLY_DEFERRED,
                                null),
                        new ReflectedForeignKey(
                                "both",
                                List.of("x", "z z"),
                                null,
                                "Par ent",
                                List.of("a", "B"),
                                null,
                                null,
                                Match.FULL,
                                Deferral.UNSAID,
                                null));
    }

    @DatabaseTest(only = "sqlite")
    void indexesWithTheirExpressionsAndConditions(TestDatabase database) {
        Inspector inspector = inspector(
                database,
                "CREATE TABLE t (a INTEGER, b TEXT COLLATE NOCASE, c TEXT UNIQUE)",
                "CREATE UNIQUE INDEX ux ON t (a DESC, b)",
                "CREATE INDEX ix ON t (lower(b) || ', ' DESC, a) WHERE a > 1 AND b IN ('where', ')')",
                "CREATE INDEX cx ON t (b COLLATE BINARY)");
        assertThat(inspector.indexes("t"))
                .containsExactly(
                        index("cx", false, null, new Term("b", null, false, null, "BINARY", null, null)),
                        index(
                                "ix",
                                false,
                                "a > 1 AND b IN ('where', ')')",
                                new Term(null, "lower(b) || ', '", true, null, null, null, null),
                                Term.column("a")),
                        index("ux", true, null, new Term("a", null, true, null, null, null, null), Term.column("b")));
        assertThat(inspector.hasIndex("t", "ux")).isTrue();
        assertThat(inspector.hasIndex("t", "nothing")).isFalse();
        assertThat(inspector.hasIndex("nothing", "ux")).isFalse();
    }

    private static ReflectedIndex index(String name, boolean unique, String where, Term... terms) {
        return new ReflectedIndex(name, unique, List.of(terms), List.of(), where, null, null, null, Map.of());
    }

    @DatabaseTest(only = "sqlite")
    void viewsOptionsAndWhatIsTemporary(TestDatabase database) {
        try (Connection conn = database.engine().connect()) {
            conn.execute(text("CREATE TABLE t (a TEXT PRIMARY KEY, b INTEGER) WITHOUT ROWID, STRICT"));
            conn.execute(text("CREATE VIEW v (x, \"as\") AS SELECT a, b AS y FROM t"));
            conn.execute(text("CREATE TEMPORARY TABLE tt (id INTEGER PRIMARY KEY)"));
            conn.execute(text("CREATE TEMPORARY VIEW tv AS SELECT id FROM tt"));
            Inspector inspector = Inspector.of(conn);
            assertThat(inspector.tableNames()).containsExactly("t");
            assertThat(inspector.viewNames()).containsExactly("v");
            assertThat(inspector.viewDefinition("v")).isEqualTo("SELECT a, b AS y FROM t");
            assertThat(inspector.columns("v")).extracting(ReflectedColumn::name).containsExactly("x", "as");
            assertThat(inspector.temporaryTableNames()).containsExactly("tt");
            assertThat(inspector.temporaryViewNames()).containsExactly("tv");
            assertThat(inspector.hasTable("tt")).isTrue();
            assertThat(inspector.columns("tt"))
                    .extracting(ReflectedColumn::name)
                    .containsExactly("id");
            assertThat(inspector.primaryKey("tt").columns()).containsExactly("id");
            assertThat(inspector.tableOptions("t")).isEqualTo(Map.of("without_rowid", true, "strict", true));
            assertThat(inspector.tableOptions("tt")).isEmpty();
        }
    }

    @DatabaseTest(only = "sqlite")
    void anAttachedDatabaseIsASchema(TestDatabase database) {
        try (Connection conn = database.engine().connect()) {
            conn.execute(text("ATTACH ':memory:' AS \"the 'other'\""));
            conn.execute(text("CREATE TABLE \"the 'other'\".there (id INTEGER PRIMARY KEY, x TEXT UNIQUE)"));
            conn.execute(text("CREATE INDEX \"the 'other'\".ix ON there (x)"));
            Inspector inspector = Inspector.of(conn);
            assertThat(inspector.schemaNames()).containsExactly("main", "the 'other'");
            assertThat(inspector.tableNames("the 'other'")).containsExactly("there");
            assertThat(inspector.table("there", "the 'other'").columns()).hasSize(2);
            assertThat(inspector.indexes("there", "the 'other'")).hasSize(1);
            assertThat(inspector.hasTable("there")).isFalse();
        }
    }
}
