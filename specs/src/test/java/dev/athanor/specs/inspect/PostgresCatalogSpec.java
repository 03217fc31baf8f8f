// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.inspect;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.athanor.ast.Deferral;
import dev.athanor.ast.ReferentialAction;
import dev.athanor.ast.SequenceOptions;
import dev.athanor.ast.TableInfo.Match;
import dev.athanor.engine.Connection;
import dev.athanor.inspect.Inspector;
import dev.athanor.inspect.ReflectedCheck;
import dev.athanor.inspect.ReflectedColumn;
import dev.athanor.inspect.ReflectedComputed;
import dev.athanor.inspect.ReflectedDomain;
import dev.athanor.inspect.ReflectedEnum;
import dev.athanor.inspect.ReflectedExclusion;
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

/** What PostgreSQL says of itself. */
class PostgresCatalogSpec {
    private static Inspector inspector(TestDatabase database, String... statements) {
        database.engine().begin(conn -> {
            for (String statement : statements) {
                conn.execute(text(statement));
            }
        });
        return Inspector.of(database.engine());
    }

    @DatabaseTest(only = "postgresql")
    void columnsWithAllArgumentsOfTheirTypes(TestDatabase database) {
        Inspector inspector = inspector(
                database, """
                CREATE TABLE t (
                  id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 5 INCREMENT BY 2 MAXVALUE 99 CYCLE CACHE 3),
                  old SERIAL,
                  name VARCHAR(30) COLLATE "C" NOT NULL DEFAULT 'it''s',
                  price NUMERIC(10, 2) DEFAULT 1.5,
                  made TIMESTAMP(3) WITH TIME ZONE DEFAULT now(),
                  twice INTEGER GENERATED ALWAYS AS (old * 2) STORED,
                  tags TEXT[],
                  span INTERVAL DAY TO SECOND(3),
                  place POINT,
                  low SMALLINT DEFAULT -1,
                  other TEXT DEFAULT 'x'::varchar
                )
                """, "COMMENT ON COLUMN t.place IS 'where it''s at'", "COMMENT ON TABLE t IS 'things'");
        assertThat(inspector.columns("t"))
                .extracting(
                        ReflectedColumn::name,
                        ReflectedColumn::typeText,
                        ReflectedColumn::nullable,
                        ReflectedColumn::defaultText,
                        ReflectedColumn::autoincrement,
                        ReflectedColumn::collation,
                        ReflectedColumn::comment)
                .containsExactly(
                        tuple("id", "bigint", false, null, true, null, null),
                        tuple("old", "integer", false, "nextval('t_old_seq'::regclass)", true, null, null),
                        tuple("name", "character varying(30)", false, "'it''s'", false, "C", null),
                        tuple("price", "numeric(10,2)", true, "1.5", false, null, null),
                        tuple("made", "timestamp(3) with time zone", true, "now()", false, null, null),
                        tuple("twice", "integer", true, null, false, null, null),
                        tuple("tags", "text[]", true, null, false, null, null),
                        tuple("span", "interval day to second(3)", true, null, false, null, null),
                        tuple("place", "point", true, null, false, null, "where it's at"),
                        tuple("low", "smallint", true, "-1", false, null, null),
                        tuple("other", "text", true, "'x'::character varying", false, null, null));
        assertThat(inspector.columns("t").get(0).identity())
                .isEqualTo(new ReflectedIdentity(
                        true, new SequenceOptions(5L, 2L, 1L, 99L, false, false, true, 3L, null)));
        assertThat(inspector.columns("t").get(1).identity()).isNull();
        assertThat(inspector.columns("t").get(5).computed()).isEqualTo(new ReflectedComputed("(old * 2)", true));
        assertThat(inspector.tableComment("t")).isEqualTo("things");
        assertThat(inspector.sequenceNames()).containsExactly("t_old_seq");
    }

    @DatabaseTest(only = "postgresql")
    void constraintsOfAllKinds(TestDatabase database) {
        Inspector inspector = inspector(
                database,
                "CREATE TABLE \"Par.ent\" (b INTEGER, a INTEGER, CONSTRAINT \"p k\" PRIMARY KEY (a, b))",
                """
                CREATE TABLE child (
                  x INTEGER, y INTEGER, r INT4RANGE,
                  CONSTRAINT ck CHECK (x > 0 AND (y < 3 OR y IS NULL)),
                  CONSTRAINT uq UNIQUE (y, x) DEFERRABLE INITIALLY DEFERRED,
                  CONSTRAINT fk FOREIGN KEY (x, y) REFERENCES "Par.ent" (a, b) MATCH FULL
                    ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE,
                  CONSTRAINT ex EXCLUDE USING gist (r WITH &&) WHERE (x > 1)
                )
                """,
                "ALTER TABLE child ADD CONSTRAINT later CHECK (y > 1) NOT VALID",
                "COMMENT ON CONSTRAINT ck ON child IS 'sane'");
        assertThat(inspector.primaryKey("Par.ent"))
                .isEqualTo(new ReflectedPrimaryKey("p k", List.of("a", "b"), Deferral.UNSAID, null));
        assertThat(inspector.checks("child"))
                .containsExactly(
                        new ReflectedCheck("ck", "x > 0 AND (y < 3 OR y IS NULL)", "sane", Map.of()),
                        new ReflectedCheck("later", "y > 1", null, Map.of("not_valid", true)));
        assertThat(inspector.uniques("child"))
                .containsExactly(new ReflectedUnique(
                        "uq", List.of("y", "x"), Deferral.INITIALLY_DEFERRED, false, null, Map.of()));
        assertThat(inspector.foreignKeys("child"))
                .containsExactly(new ReflectedForeignKey(
                        "fk",
                        List.of("x", "y"),
                        null,
                        "Par.ent",
                        List.of("a", "b"),
                        ReferentialAction.CASCADE,
                        ReferentialAction.SET_NULL,
                        Match.FULL,
                        Deferral.DEFERRABLE,
                        null));
        assertThat(inspector.exclusions("child"))
                .containsExactly(new ReflectedExclusion(
                        "ex", "EXCLUDE USING gist (r WITH &&) WHERE (x > 1)", Deferral.UNSAID, null));
    }

    @DatabaseTest(only = "postgresql")
    void indexesOfAllKinds(TestDatabase database) {
        Inspector inspector = inspector(
                database,
                "CREATE TABLE t (a INTEGER, b TEXT, c TEXT[], CONSTRAINT uq UNIQUE (a))",
                "CREATE UNIQUE INDEX ux ON t (a DESC, b text_pattern_ops) INCLUDE (c) WHERE a > 1",
                "CREATE INDEX ex ON t (lower(b), a NULLS FIRST)",
                "CREATE INDEX gx ON t USING gin (c) WITH (fastupdate = off)",
                "CREATE INDEX cx ON t (b COLLATE \"C\")");
        assertThat(inspector.indexes("t"))
                .containsExactly(
                        new ReflectedIndex(
                                "cx",
                                false,
                                List.of(new Term("b", null, false, null, "C", null, null)),
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                Map.of()),
                        new ReflectedIndex(
                                "ex",
                                false,
                                List.of(
                                        new Term(null, "lower(b)", false, null, null, null, null),
                                        new Term("a", null, false, true, null, null, null)),
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                Map.of()),
                        new ReflectedIndex(
                                "gx",
                                false,
                                List.of(Term.column("c")),
                                List.of(),
                                null,
                                "gin",
                                null,
                                null,
                                Map.of("with", "fastupdate=off")),
                        new ReflectedIndex(
                                "uq", true, List.of(Term.column("a")), List.of(), null, null, "uq", null, Map.of()),
                        new ReflectedIndex(
                                "ux",
                                true,
                                List.of(
                                        new Term("a", null, true, null, null, null, null),
                                        new Term("b", null, false, null, null, "text_pattern_ops", null)),
                                List.of("c"),
                                "a > 1",
                                null,
                                null,
                                null,
                                Map.of()));
    }

    @DatabaseTest(only = "postgresql")
    void enumsDomainsSequencesAndViews(TestDatabase database) {
        Inspector inspector = inspector(
                database,
                "CREATE TYPE \"Mood\" AS ENUM ('sad', 'it''s ok', 'happy')",
                "CREATE DOMAIN pos AS INTEGER DEFAULT 3 NOT NULL CONSTRAINT above CHECK (VALUE > 0)",
                "CREATE SEQUENCE sq AS INTEGER START WITH 3 INCREMENT BY -2 MINVALUE -9 MAXVALUE 9 CYCLE CACHE 4",
                "CREATE TABLE t (m \"Mood\", p pos)",
                "CREATE VIEW v AS SELECT p FROM t",
                "CREATE MATERIALIZED VIEW mv AS SELECT p AS q FROM t");
        assertThat(inspector.enums(null))
                .containsExactly(new ReflectedEnum("Mood", List.of("sad", "it's ok", "happy"), null));
        assertThat(inspector.domains(null))
                .containsExactly(new ReflectedDomain(
                        "pos",
                        "integer",
                        false,
                        "3",
                        List.of(new ReflectedCheck("above", "VALUE > 0", null, Map.of())),
                        null));
        assertThat(inspector.sequences(null))
                .containsExactly(new ReflectedSequence(
                        "sq",
                        "integer",
                        new SequenceOptions(3L, -2L, -9L, 9L, false, false, true, 4L, null),
                        null,
                        null));
        assertThat(inspector.hasSequence("sq")).isTrue();
        assertThat(inspector.tableNames()).containsExactly("t");
        assertThat(inspector.viewNames()).containsExactly("v");
        assertThat(inspector.materializedViewNames(null)).containsExactly("mv");
        assertThat(inspector.viewDefinition("v")).isEqualToNormalizingWhitespace("SELECT t.p FROM t;");
        assertThat(inspector.columns("mv")).extracting(ReflectedColumn::name).containsExactly("q");
    }

    @DatabaseTest(only = "postgresql")
    void whatIsTemporaryIsSeenByItsConnection(TestDatabase database) {
        try (Connection conn = database.engine().connect()) {
            conn.execute(text("CREATE TEMPORARY TABLE tt (id INTEGER PRIMARY KEY)"));
            Inspector inspector = Inspector.of(conn);
            assertThat(inspector.tableNames()).isEmpty();
            assertThat(inspector.temporaryTableNames()).containsExactly("tt");
            assertThat(inspector.hasTable("tt")).isTrue();
            assertThat(inspector.table("tt").columns()).hasSize(1);
        }
        assertThat(Inspector.of(database.engine()).temporaryTableNames()).isEmpty();
    }

    @DatabaseTest(only = "postgresql")
    void partitionsAndOptions(TestDatabase database) {
        Inspector inspector = inspector(
                database,
                "CREATE TABLE m (id INTEGER, at DATE) PARTITION BY RANGE (at)",
                "CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')",
                "CREATE UNLOGGED TABLE u (id INTEGER) WITH (fillfactor = 70)");
        assertThat(inspector.tableOptions("m")).isEqualTo(Map.of("partition_by", "RANGE (at)"));
        assertThat(inspector.tableOptions("m1"))
                .isEqualTo(Map.of("partition_of", "FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')"));
        assertThat(inspector.tableOptions("u")).isEqualTo(Map.of("unlogged", true, "with", "fillfactor=70"));
    }
}
